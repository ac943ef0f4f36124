package equivalence.cleanup;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Cancelled in what is returned: the cleanup awaits, fails, catches that itself, and goes on. */
final class HandledReturn {
    @Async
    static Future<String> guarded(Trace trace, int how) {
        try {
            if (trace.pause(false).await()) return Future.ready("never");
            if (how == 1) return Future.ready(trace.pause("value").await());
            if (how == 2) return trace.pause("outcome");
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
