package equivalence.resources;

import dev.stator.Async;
import dev.stator.AsyncCloseable;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Resources that fail to close while a cancellation runs are reported; all others are closed all the same. */
@SuppressWarnings("try")
final class FailingInCancellation {
    @Async
    static Future<Void> shut(Trace trace, int number) {
        trace.log("shut", number);
        if (number == 1) throw new IllegalStateException("before");
        trace.pause("shut " + number).await();
        if (number == 2) throw new IllegalStateException("after");
        return Future.done();
    }

    @Async
    static Future<String> use(Trace trace) throws Exception {
        try (AsyncCloseable zero = () -> shut(trace, 0);
                AsyncCloseable one = () -> shut(trace, 1);
                AutoCloseable spot = () -> {
                    throw new Exception("spot");
                };
                AsyncCloseable two = () -> shut(trace, 2);
                AsyncCloseable three = () -> shut(trace, 3)) {
            return Future.ready(trace.pause("body").await());
        } catch (IllegalStateException e) {
            trace.log("caught", e);
            throw e;
        }
    }

    @Async
    static Future<String> run(Trace trace) throws Exception {
        try (AutoCloseable last = () -> trace.log("last")) {
            return use(trace);
        }
    }
}
