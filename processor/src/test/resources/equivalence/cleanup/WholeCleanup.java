package equivalence.cleanup;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Whole try-finally statements in a finally, and in a catch: their returns too. */
final class WholeCleanup {
    static void step(Trace trace, String what, boolean fail) {
        trace.log(what);
        if (fail) throw new IllegalStateException(what);
    }

    @Async
    static Future<String> clean(Trace trace, boolean fail) {
        try {
            trace.log(trace.pause("body").await());
            try {
                step(trace, "whole", fail);
                return Future.ready("returned");
            } finally {
                step(trace, "whole finally", false);
            }
        } catch (IllegalStateException e) {
            try {
                step(trace, "again", fail);
            } catch (IllegalStateException again) {
                return Future.ready(again.getMessage());
            }
        } finally {
            try {
                step(trace, "close", fail);
            } catch (IllegalStateException e) {
                trace.log("ignored", e);
            } finally {
                trace.log("closed");
            }
            trace.pause("cleanup").await();
        }
        return Future.ready("end");
    }

    @Async
    static Future<String> run(Trace trace) {
        return Future.ready(clean(trace, false).await() + clean(trace, true).await());
    }
}
