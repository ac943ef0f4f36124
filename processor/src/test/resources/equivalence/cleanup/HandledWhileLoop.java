package equivalence.cleanup;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Cancelled in the condition and the body of a loop with jumps: the cleanup awaits, fails, catches that itself, and goes on. */
final class HandledWhileLoop {
    @Async
    static Future<String> guarded(Trace trace, int how) {
        try {
            int i = 0;
            while (trace.pause(i++).await() < 3) {
                if (i == 1) continue;
                if (trace.pause(i).await() == 3) break;
                trace.log("round", i);
            }
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
