package equivalence.cleanup;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Cancelled in nested blocks and labelled blocks: each finally block runs once, and no clause sees it. */
final class CancelledBlock {
    @Async
    static Future<String> guarded(Trace trace, int how) {
        try {
            done: {
                {
                    trace.pause("deep").await();
                }
                if (trace.pause(true).await()) break done;
                trace.log("skipped");
            }
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
