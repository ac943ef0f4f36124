package equivalence.exceptions;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.io.IOException;

/** A method whose exception is a type variable, awaited where it is checked and where it is not. */
final class GenericThrows {
    interface Work<X extends Exception> {
        @Async
        default Future<Integer> run(Trace trace, X failure) throws X {
            if (failure != null) throw failure;
            return trace.pause(1);
        }
    }

    @Async
    static <X extends Exception> Future<Integer> twice(Trace trace, Work<X> work, X failure) throws X {
        return Future.ready(work.run(trace, null).await() + work.run(trace, failure).await());
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        text += twice(trace, new Work<RuntimeException>() {}, null).await();
        try {
            text += twice(trace, new Work<IOException>() {}, new IOException("io")).await();
        } catch (IOException e) {
            text += e.getMessage();
        }
        return Future.ready(text);
    }
}
