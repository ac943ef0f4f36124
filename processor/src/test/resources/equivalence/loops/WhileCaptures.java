package equivalence.loops;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What a lambda captures in a round of a while loop stays its own. */
final class WhileCaptures {
    @Async
    static Future<String> run(Trace trace) {
        List<Supplier<String>> all = new ArrayList<>();
        String last = "";
        int i = 0;
        while (i < 3) {
            int n = i++;
            final int captured = n;
            String awaited = trace.pause("a" + n).await();
            all.add(() -> captured + awaited);
            last = awaited;
        }
        String text = last;
        for (Supplier<String> each : all) text += trace.pause(each.get()).await();
        return Future.ready(text);
    }
}
