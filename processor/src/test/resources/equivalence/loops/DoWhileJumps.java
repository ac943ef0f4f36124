package equivalence.loops;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** A do loop: break, continue and return, each beside awaits before and after it. */
final class DoWhileJumps {
    @Async
    static Future<String> leave(Trace trace, int how) {
        String text = "";
        int i = 0;
        do {
            int n = i++;
            text += trace.pause(n).await();
            if (n == 1 && how == 0) continue;
            if (n == 2 && how == 1) break;
            if (n == 3 && how == 2) return Future.ready(text + "returned");
            if (n == 3 && how == 3) return trace.pause(text + "outcome");
            text += trace.pause(".").await();
        } while (i < 5);
        return Future.ready(text + "end");
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        for (int how = 0; how < 5; how++) text += leave(trace, how).await() + ";";
        return Future.ready(text);
    }
}
