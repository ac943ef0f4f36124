package equivalence.cleanup;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** A cleanup that fails: the rest of the cleanup still runs. */
final class FailingCleanup {
    @Async
    static Future<String> inner(Trace trace) {
        try {
            return Future.ready(trace.pause("inner").await());
        } finally {
            trace.log("inner finally");
            trace.fail(new IllegalStateException("inner cleanup")).await();
        }
    }

    @Async
    static Future<String> run(Trace trace) {
        try {
            try {
                return inner(trace);
            } finally {
                trace.log("middle finally");
                if (trace.pause(true).await()) throw new IllegalArgumentException("middle cleanup");
            }
        } catch (RuntimeException e) {
            trace.log("caught", e);
            return trace.pause(e.getMessage());
        } finally {
            trace.log("last finally", trace.pause("last").await());
        }
    }
}
