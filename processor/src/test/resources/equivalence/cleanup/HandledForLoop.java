package equivalence.cleanup;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Cancelled in each part of a for loop: the cleanup awaits, fails, catches that itself, and goes on. */
final class HandledForLoop {
    @Async
    static Future<String> guarded(Trace trace, int how) {
        try {
            for (int i = trace.pause(0).await(); i < trace.pause(2).await(); i += trace.pause(1).await()) {
                trace.log(trace.pause("body").await(), i);
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
