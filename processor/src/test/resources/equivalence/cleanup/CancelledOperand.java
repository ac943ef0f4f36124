package equivalence.cleanup;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Cancelled as the second operand, when the first has been evaluated: each finally block runs once, and no clause sees it. */
final class CancelledOperand {
    @Async
    static Future<String> guarded(Trace trace, int how) {
        try {
            int sum = trace.see(1) + trace.pause(2).await() * trace.see(3) - trace.pause(4).await();
            trace.log(sum, trace.pause(sum).await());
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
