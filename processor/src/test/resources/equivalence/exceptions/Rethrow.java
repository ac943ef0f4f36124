package equivalence.exceptions;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.io.IOException;

/** catch, do something that awaits, throw on: the same object; precise rethrow of a checked exception. */
final class Rethrow {
    @Async
    static Future<Integer> read(Trace trace, boolean fail) throws IOException {
        if (fail) {
            throw new IOException("read " + trace.pause(1).await());
        }
        return trace.pause(5);
    }

    @Async
    static Future<Integer> logged(Trace trace, boolean fail) throws IOException {
        try {
            return read(trace, fail);
        } catch (Exception e) {
            trace.log("passing", trace.pause("log").await(), e);
            throw e;
        }
    }

    @Async
    static Future<Integer> final_(Trace trace, boolean fail) throws IOException {
        try {
            return Future.ready(logged(trace, fail).await() + 1);
        } catch (final IOException | IllegalStateException e) {
            trace.log("once more", trace.pause(e).await());
            throw e;
        }
    }

    @Async
    static Future<Integer> run(Trace trace) throws IOException {
        return Future.ready(final_(trace, false).await() + final_(trace, true).await());
    }
}
