package equivalence.exceptions;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Awaits in catch blocks, which themselves fail and are caught outside. */
final class CatchAwaits {
    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        try {
            try {
                text += trace.pause("a").await();
                throw new IllegalStateException("first");
            } catch (IllegalStateException e) {
                text += trace.pause(e.getMessage()).await();
                e = new IllegalStateException("reassigned");
                trace.fail(new IllegalArgumentException("second", e)).await();
                text += "never";
            }
        } catch (IllegalArgumentException e) {
            text += trace.pause(e.getMessage()).await() + e.getCause().getMessage();
            try {
                throw new UnsupportedOperationException(text);
            } catch (UnsupportedOperationException inner) {
                text += trace.pause(inner == null).await() + e.getMessage();
            }
        }
        return Future.ready(text);
    }
}
