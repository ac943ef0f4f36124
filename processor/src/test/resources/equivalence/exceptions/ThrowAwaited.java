package equivalence.exceptions;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** throw of awaited, null and new exceptions. */
final class ThrowAwaited {
    @Async
    static Future<RuntimeException> make(Trace trace, String message) {
        return trace.pause(message == null ? null : new RuntimeException(message));
    }

    @Async
    static Future<Void> raise(Trace trace, String message) {
        throw make(trace, message).await();
    }

    @Async
    static Future<Integer> wrap(Trace trace, Exception cause) {
        throw new IllegalStateException(trace.pause("wrapped").await(), cause);
    }

    @Async
    static Future<String> run(Trace trace) {
        try {
            raise(trace, "awaited").await();
        } catch (RuntimeException e) {
            trace.log("one", e);
        }
        try {
            raise(trace, null).await();
        } catch (RuntimeException e) {
            trace.log("two", e);
        }
        try {
            wrap(trace, new java.io.IOException("cause")).await();
        } catch (RuntimeException e) {
            trace.log("three", e);
            e.addSuppressed(make(trace, "suppressed").await());
            throw e;
        }
        return Future.ready("never");
    }
}
