package equivalence.exceptions;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** A failure that no clause catches passes through, with its finally blocks. */
final class UncaughtInTry {
    @Async
    static Future<Integer> deep(Trace trace, int n) {
        try {
            if (n == 0) {
                trace.fail(new IllegalStateException("bottom")).await();
            }
            return Future.ready(deep(trace, n - 1).await() + 1);
        } catch (IllegalArgumentException e) {
            trace.log("never");
            throw e;
        } finally {
            trace.log("leaving", n);
            trace.pause("f" + n).await();
        }
    }

    @Async
    static Future<Integer> run(Trace trace) {
        return deep(trace, 3);
    }
}
