package equivalence.recursion;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Three thousand calls deep, then all the way back. */
final class Deep {
    @Async
    static Future<Integer> down(Trace trace, int n) {
        if (n == 0) {
            return trace.pause(0);
        }
        int below = down(trace, n - 1).await();
        if (n % 500 == 0) {
            below += trace.pause(1).await();
        }
        return Future.ready(below + 1);
    }

    @Async
    static Future<Integer> run(Trace trace) {
        return down(trace, 3000);
    }
}
