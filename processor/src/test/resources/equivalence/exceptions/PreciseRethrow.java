package equivalence.exceptions;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.io.IOException;

/** A caught Exception that is thrown on is what the try block throws, no more. */
final class PreciseRethrow {
    @Async
    static Future<Integer> read(Trace trace, boolean fails) throws IOException {
        if (fails) throw new IOException(trace.pause("read").await());
        return trace.pause(1);
    }

    @Async
    static Future<Integer> logged(Trace trace, boolean fails) throws IOException {
        try {
            return Future.ready(read(trace, fails).await() + 1);
        } catch (Exception e) {
            trace.log("caught", e, trace.pause("logged").await());
            throw e;
        }
    }

    @Async
    static Future<String> run(Trace trace) {
        try {
            return Future.ready(logged(trace, false).await() + " " + logged(trace, true).await());
        } catch (IOException e) {
            return Future.ready("io " + e.getMessage());
        }
    }
}
