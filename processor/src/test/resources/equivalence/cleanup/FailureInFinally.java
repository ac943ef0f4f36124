package equivalence.cleanup;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** A failure in finally replaces the one on its way; outer handlers see the new one. */
final class FailureInFinally {
    @Async
    static Future<String> inner(Trace trace) {
        try {
            try {
                trace.fail(new IllegalStateException("first")).await();
            } finally {
                trace.log("replacing");
                trace.fail(new IllegalArgumentException("second")).await();
            }
        } catch (IllegalArgumentException e) {
            trace.log("caught", e, trace.pause("c").await());
            throw new UnsupportedOperationException("third", e);
        } finally {
            trace.pause("outer").await();
            trace.log("outer finally");
        }
        return Future.ready("never");
    }

    @Async
    static Future<String> run(Trace trace) {
        try {
            return inner(trace);
        } catch (IllegalStateException e) {
            return Future.ready("wrong");
        } catch (UnsupportedOperationException e) {
            return Future.ready("third " + e.getCause().getMessage());
        }
    }
}
