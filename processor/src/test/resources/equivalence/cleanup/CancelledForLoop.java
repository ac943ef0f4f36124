package equivalence.cleanup;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Cancelled in each part of a for loop: each finally block runs once, and no clause sees it. */
final class CancelledForLoop {
    @Async
    static Future<String> guarded(Trace trace, int how) {
        try {
            for (int i = trace.pause(0).await(); i < trace.pause(2).await(); i += trace.pause(1).await()) {
                trace.log(trace.pause("body").await(), i);
            }
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
