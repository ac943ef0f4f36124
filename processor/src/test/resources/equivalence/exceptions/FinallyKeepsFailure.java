package equivalence.exceptions;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** A finally block that awaits, loops and catches keeps the failure that is on its way: the same object. */
final class FinallyKeepsFailure {
    @Async
    static Future<Void> keep(Trace trace, RuntimeException failure) {
        try {
            if (trace.pause(true).await()) {
                throw failure;
            }
        } finally {
            int i = 0;
            while (i < trace.pause(2).await()) {
                try {
                    trace.fail(new IllegalArgumentException("inside")).await();
                } catch (IllegalArgumentException e) {
                    trace.log("inside", e.getMessage(), e == failure);
                }
                i++;
            }
        }
        return Future.done();
    }

    @Async
    static Future<Boolean> run(Trace trace) {
        RuntimeException failure = new IllegalStateException("kept");
        try {
            keep(trace, failure).await();
        } catch (IllegalStateException e) {
            return Future.ready(e == failure);
        }
        return Future.ready(false);
    }
}
