package equivalence.exceptions;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** An exception in a handler goes outwards, not to the clauses beside it. */
final class HandlerFails {
    @Async
    static Future<String> nested(Trace trace) {
        try {
            try {
                trace.fail(new IllegalStateException("first")).await();
            } catch (IllegalStateException e) {
                trace.log(e);
                trace.fail(new IllegalArgumentException("second", e)).await();
            } catch (IllegalArgumentException e) {
                trace.log("wrong");
            } finally {
                trace.log(trace.pause("inner finally").await());
            }
        } catch (IllegalArgumentException e) {
            trace.log(e);
            throw new UnsupportedOperationException(trace.pause("third").await(), e);
        } finally {
            trace.log(trace.pause("outer finally").await());
        }
        return Future.ready("not reached");
    }

    @Async
    static Future<String> run(Trace trace) {
        try {
            return Future.ready(nested(trace).await());
        } catch (UnsupportedOperationException e) {
            return Future.ready(e.getMessage() + e.getCause().getMessage() + e.getCause().getCause().getMessage());
        }
    }
}
