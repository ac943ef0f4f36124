package equivalence.cleanup;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Cancelled in the condition and the body of a loop with jumps: each finally block runs once, and no clause sees it. */
final class CancelledWhileLoop {
    @Async
    static Future<String> guarded(Trace trace, int how) {
        try {
            int i = 0;
            while (trace.pause(i++).await() < 3) {
                if (i == 1) continue;
                if (trace.pause(i).await() == 3) break;
                trace.log("round", i);
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
