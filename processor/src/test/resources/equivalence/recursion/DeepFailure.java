package equivalence.recursion;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** A failure from three thousand calls down, through finally blocks and caught at the top. */
final class DeepFailure {
    private int open;

    @Async
    Future<Integer> down(Trace trace, int n) {
        open++;
        try {
            if (n == 0) {
                trace.fail(new IllegalStateException("bottom " + open)).await();
            }
            return down(trace, n - 1);
        } finally {
            open--;
            if (n % 1000 == 0) {
                trace.log("closing", n, trace.pause(open).await());
            }
        }
    }

    @Async
    Future<String> all(Trace trace) {
        try {
            return Future.ready("never" + down(trace, 3000).await());
        } catch (IllegalStateException e) {
            return Future.ready(e.getMessage() + open);
        }
    }

    @Async
    static Future<String> run(Trace trace) {
        return new DeepFailure().all(trace);
    }
}
