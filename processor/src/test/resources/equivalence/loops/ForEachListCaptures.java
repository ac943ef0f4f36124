package equivalence.loops;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What a lambda captures in a round of a for-each over a list loop stays its own. */
final class ForEachListCaptures {
    static List<Integer> list(Trace trace, int end) {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < end; i++) all.add(trace.see(i));
        return all;
    }

    @Async
    static Future<String> run(Trace trace) {
        List<Supplier<String>> all = new ArrayList<>();
        String last = "";
        for (Integer n : list(trace, 3)) {
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
