package equivalence.cleanup;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Whole statements of their own inside of finally: try, loops, catches that work during a cleanup. */
final class TryInFinally {
    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        try {
            text += trace.pause("body").await();
        } finally {
            for (int i = 0; i < 2; i++) {
                try {
                    text += trace.pause("t" + i).await();
                    trace.fail(new IllegalStateException("x" + i)).await();
                } catch (IllegalStateException e) {
                    text += trace.pause(e.getMessage()).await();
                    trace.log("caught in finally", e);
                } finally {
                    text += trace.pause("ff" + i).await();
                    trace.log("inner finally", i);
                }
            }
            trace.log("end of finally");
        }
        return Future.ready(text);
    }
}
