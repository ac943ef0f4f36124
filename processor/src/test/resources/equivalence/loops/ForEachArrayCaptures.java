package equivalence.loops;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What a lambda captures in a round of a for-each over an array loop stays its own. */
final class ForEachArrayCaptures {
    static int[] range(int end) {
        int[] all = new int[end];
        for (int i = 0; i < end; i++) all[i] = i;
        return all;
    }

    @Async
    static Future<String> run(Trace trace) {
        List<Supplier<String>> all = new ArrayList<>();
        String last = "";
        for (int n : range(3)) {
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
