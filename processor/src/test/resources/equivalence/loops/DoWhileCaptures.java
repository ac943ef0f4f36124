package equivalence.loops;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What a lambda captures in a round of a do loop stays its own. */
final class DoWhileCaptures {
    @Async
    static Future<String> run(Trace trace) {
        List<Supplier<String>> all = new ArrayList<>();
        String last = "";
        int i = 0;
        do {
            int n = i++;
            final int captured = n;
            String awaited = trace.pause("a" + n).await();
            all.add(() -> captured + awaited);
            last = awaited;
        } while (i < 3);
        String text = last;
        for (Supplier<String> each : all) text += trace.pause(each.get()).await();
        return Future.ready(text);
    }
}
