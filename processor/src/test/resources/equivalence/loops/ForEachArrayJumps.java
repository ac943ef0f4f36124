package equivalence.loops;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** A for-each over an array loop: break, continue and return, each beside awaits before and after it. */
final class ForEachArrayJumps {
    static int[] range(int end) {
        int[] all = new int[end];
        for (int i = 0; i < end; i++) all[i] = i;
        return all;
    }

    @Async
    static Future<String> leave(Trace trace, int how) {
        String text = "";
        for (int n : range(5)) {
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
