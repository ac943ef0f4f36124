package equivalence.exceptions;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.io.IOException;

/** A failure before and after a suspension is caught the same way, and is the same object. */
final class CatchAwaited {
    @Async
    static Future<String> failing(Trace trace, Exception failure) throws IOException {
        return trace.fail(failure);
    }

    @Async
    static Future<String> run(Trace trace) {
        IOException thrown = new IOException("io");
        String text = "";
        try {
            text += trace.pause("before ").await();
            text += failing(trace, thrown).await();
            text += "never";
        } catch (IOException e) {
            trace.log("same", e == thrown);
            text += e.getMessage();
        }
        try {
            trace.fail(new IllegalStateException("direct")).await();
        } catch (IllegalStateException | IllegalArgumentException e) {
            text += e;
        }
        try {
            failing(trace, new InterruptedException("sneaky")).await();
        } catch (Exception e) {
            text += e;
        }
        return Future.ready(text);
    }
}
