package equivalence.cleanup;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Cancelled in a branch, in a condition, after both: the cleanup awaits, fails, catches that itself, and goes on. */
final class HandledIf {
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
