package equivalence.returns;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Failing with an exception that is evaluated, checked, an error, or a Throwable of its own. */
final class FailedNull {
    @SuppressWarnings("serial")
    static final class Odd extends Throwable {
        Odd(String message) {
            super(message);
        }
    }

    @Async
    static Future<Integer> fail(Trace trace, Throwable failure) {
        if (failure instanceof Error) {
            return Future.failed(failure);
        }
        trace.pause("before").await();
        return Future.failed(trace.pause(failure).await());
    }

    @Async
    static Future<String> run(Trace trace) {
        for (Throwable failure : new Throwable[] {new Odd("odd"), new AssertionError("error"), new Exception("checked")}) {
            try {
                trace.log(fail(trace, failure).await());
            } catch (Throwable e) {
                trace.log("caught", e, e == failure);
            }
        }
        return Future.failed(new Odd("end"));
    }
}
