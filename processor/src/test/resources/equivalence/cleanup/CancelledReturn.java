package equivalence.cleanup;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Cancelled in what is returned: each finally block runs once, and no clause sees it. */
final class CancelledReturn {
    @Async
    static Future<String> guarded(Trace trace, int how) {
        try {
            if (trace.pause(false).await()) return Future.ready("never");
            if (how == 1) return Future.ready(trace.pause("value").await());
            if (how == 2) return trace.pause("outcome");
        } catch (Throwable never) {
            trace.log("caught", never);
        } finally {
            trace.log("cleanup", how);
            trace.pause("released").await();
        }
        return Future.ready("end" + how);
    }

    @Async
    static Future<String> run(Trace trace) {
        try {
            return Future.ready(guarded(trace, 1).await() + guarded(trace, 2).await());
        } finally {
            trace.log("outermost");
        }
    }
}
