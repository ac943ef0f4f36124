package equivalence.resources;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

import java.io.IOException;

/** A failure to close is suppressed by what the block threw, and thrown when it threw nothing. */
final class Suppressed {
    static final class Leak implements AutoCloseable {
        private final Trace trace;
        private final Throwable failure;

        Leak(Trace trace, Throwable failure) {
            this.trace = trace;
            this.failure = failure;
        }

        @Override
        public void close() throws IOException {
            trace.log("close", failure);
            if (failure instanceof IOException io) throw io;
            if (failure instanceof Error e) throw e;
            if (failure != null) throw (RuntimeException) failure;
        }
    }

    @Async
    static Future<String> use(Trace trace, Throwable first, Throwable second, Throwable body) throws IOException {
        try (Leak a = new Leak(trace, first);
                Leak b = new Leak(trace, second)) {
            String text = trace.pause("text").await();
            if (body != null) trace.fail(body).await();
            return Future.ready(text + a.failure + b.failure);
        }
    }

    @Async
    static Future<Void> attempt(Trace trace, Throwable first, Throwable second, Throwable body) {
        try {
            trace.log("used", use(trace, first, second, body).await());
        } catch (Throwable e) {
            trace.log("caught", e);
        }
        return Future.done();
    }

    @Async
    static Future<String> run(Trace trace) throws IOException {
        IOException same = new IOException("same");
        attempt(trace, null, null, null).await();
        attempt(trace, new IOException("a"), null, null).await();
        attempt(trace, null, new IOException("b"), null).await();
        attempt(trace, new IOException("a"), new IllegalStateException("b"), null).await();
        attempt(trace, new IOException("a"), new AssertionError("b"), new RuntimeException("body")).await();
        attempt(trace, null, new IOException("b"), new Error("body")).await();
        attempt(trace, null, same, same).await();
        attempt(trace, same, null, same).await();
        return use(trace, new IOException("last a"), new IOException("last b"), new Exception("last"));
    }
}
