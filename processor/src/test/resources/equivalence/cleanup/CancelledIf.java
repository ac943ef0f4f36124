package equivalence.cleanup;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Cancelled in a branch, in a condition, after both: each finally block runs once, and no clause sees it. */
final class CancelledIf {
    @Async
    static Future<String> guarded(Trace trace, int how) {
        try {
            if (trace.pause(true).await()) {
                trace.pause("then").await();
            } else {
                trace.pause("else").await();
            }
            if (!trace.pause(true).await() || trace.pause(false).await()) trace.pause("never").await();
            trace.pause("after").await();
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
