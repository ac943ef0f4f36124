package equivalence.cleanup;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Cleanup across methods: the inner method's finally runs first, then its callers', each once, and no catch. */
final class CancelledInside {
    @Async
    static Future<String> inner(Trace trace) {
        try {
            trace.log("inner");
            return Future.ready(trace.pause("inner").await());
        } catch (Throwable e) {
            trace.log("never", e);
            throw new IllegalStateException(e);
        } finally {
            trace.log("inner finally");
            trace.pause("inner cleanup").await();
            trace.log("inner finally ends");
        }
    }

    @Async
    static Future<String> middle(Trace trace) {
        try {
            return Future.ready(inner(trace).await() + trace.pause("middle").await());
        } finally {
            trace.log("middle finally");
        }
    }

    @Async
    static Future<String> run(Trace trace) {
        try {
            return middle(trace);
        } catch (Exception e) {
            return Future.ready("never " + e);
        } finally {
            trace.log("outer finally", trace.pause("outer cleanup").await());
        }
    }
}
