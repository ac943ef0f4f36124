package equivalence.cleanup;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Cancelled in the chosen arm of a conditional: each finally block runs once, and no clause sees it. */
final class CancelledConditional {
    @Async
    static Future<String> guarded(Trace trace, int how) {
        try {
            int n = trace.pause(true).await() ? trace.pause(1).await() : trace.pause(2).await();
            n += trace.pause(false).await() ? 0 : trace.pause(3).await();
            trace.log(n);
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
