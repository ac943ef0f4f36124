package equivalence.cleanup;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Cancelled as the second operand, when the first has been evaluated: the cleanup awaits, fails, catches that itself, and goes on. */
final class HandledOperand {
    @Async
    static Future<String> guarded(Trace trace, int how) {
        try {
            int sum = trace.see(1) + trace.pause(2).await() * trace.see(3) - trace.pause(4).await();
            trace.log(sum, trace.pause(sum).await());
        } finally {
            try {
                trace.pause("first").await();
                if (how == 2) throw new IllegalStateException("cleanup");
            } catch (IllegalStateException e) {
                trace.log("caught", e, trace.pause("handled").await());
            } finally {
                trace.log("released", trace.pause("last").await());
            }
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
