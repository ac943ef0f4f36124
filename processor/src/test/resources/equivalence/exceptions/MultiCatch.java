package equivalence.exceptions;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.io.IOException;

/** A clause of several types: its variable has what they share, and may be thrown on. */
final class MultiCatch {
    @Async
    static Future<String> raise(Trace trace, Exception failure) throws IOException, InterruptedException {
        try {
            trace.fail(failure).await();
            return Future.ready("none");
        } catch (IllegalStateException | IllegalArgumentException e) {
            RuntimeException both = e;
            return Future.ready(both.getMessage() + trace.pause(1).await());
        } catch (RuntimeException | Error e) {
            trace.log("on", trace.pause(e.getMessage()).await());
            throw e;
        }
    }

    @Async
    static Future<String> run(Trace trace) throws Exception {
        String text = raise(trace, new IllegalStateException("s")).await() + raise(trace, new IllegalArgumentException("a")).await();
        try {
            text += raise(trace, new ArithmeticException("m")).await();
        } catch (ArithmeticException e) {
            text += e.getMessage();
        }
        try {
            text += raise(trace, new IOException("io")).await();
        } catch (IOException e) {
            text += e.getMessage();
        }
        return Future.ready(text);
    }
}
