package equivalence.loops;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.ArrayList;
import java.util.List;

/** A for-each over a list loop: break, continue and return, each beside awaits before and after it. */
final class ForEachListJumps {
    static List<Integer> list(Trace trace, int end) {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < end; i++) all.add(trace.see(i));
        return all;
    }

    @Async
    static Future<String> leave(Trace trace, int how) {
        String text = "";
        for (Integer n : list(trace, 5)) {
            text += trace.pause(n).await();
            if (n == 1 && how == 0) continue;
            if (n == 2 && how == 1) break;
            if (n == 3 && how == 2) return Future.ready(text + "returned");
            if (n == 3 && how == 3) return trace.pause(text + "outcome");
            text += trace.pause(".").await();
        }
        return Future.ready(text + "end");
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        for (int how = 0; how < 5; how++) text += leave(trace, how).await() + ";";
        return Future.ready(text);
    }
}
