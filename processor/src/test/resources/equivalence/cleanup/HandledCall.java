package equivalence.cleanup;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Cancelled in a method that is called, two calls deep: the cleanup awaits, fails, catches that itself, and goes on. */
final class HandledCall {
    @Async
    static Future<Integer> inner(Trace trace, int n) {
        try {
            return Future.ready(trace.pause(n).await());
        } finally {
            trace.log("inner", trace.pause(n).await());
        }
    }

    @Async
    static Future<Integer> outer(Trace trace, int n) {
        try {
            return Future.ready(inner(trace, n).await() + inner(trace, 10 * n).await());
        } finally {
            trace.log("outer");
        }
    }

    @Async
    static Future<String> guarded(Trace trace, int how) {
        try {
            trace.log(outer(trace, 1).await());
            outer(trace, 2).await();
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
