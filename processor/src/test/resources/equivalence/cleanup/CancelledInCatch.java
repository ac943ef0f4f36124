package equivalence.cleanup;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Cancelled while a catch block works: its own finally runs, the exception that was caught is forgotten. */
final class CancelledInCatch {
    @Async
    static Future<String> run(Trace trace) {
        try {
            try {
                trace.fail(new IllegalStateException("x")).await();
            } catch (IllegalStateException e) {
                try {
                    trace.log("handling", e, trace.pause("catch").await());
                    throw new IllegalArgumentException("y", e);
                } finally {
                    trace.log("inner finally", trace.pause("inner").await());
                }
            } catch (RuntimeException e) {
                trace.log("sibling never", e);
            } finally {
                trace.log("finally", trace.pause("f").await());
            }
        } catch (IllegalArgumentException e) {
            trace.log("outer", trace.pause(e.getMessage()).await());
            return Future.ready("caught " + e.getCause().getMessage());
        } catch (Throwable e) {
            trace.log("never", e);
            throw e;
        }
        return Future.ready("never");
    }
}
