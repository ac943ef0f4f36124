package equivalence.cleanup;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** A finally block that returns during a cancellation: its method ends, and its callers are cleaned up as well. */
final class SwallowedInMethod {
    @SuppressWarnings("finally")
    @Async
    static Future<Integer> swallow(Trace trace) {
        try {
            return trace.pause(1);
        } finally {
            trace.log("returning");
            return Future.ready(2);
        }
    }

    @Async
    static Future<Integer> caller(Trace trace) {
        try {
            int n = swallow(trace).await();
            trace.log("went on", n);
            return Future.ready(n + trace.pause(3).await());
        } catch (RuntimeException e) {
            trace.log("never", e);
            return Future.ready(0);
        } finally {
            trace.log("caller", trace.pause("c").await());
        }
    }

    @Async
    static Future<Integer> run(Trace trace) {
        int sum = 0;
        for (int i = 0; i < 2; i++) {
            try {
                sum += caller(trace).await();
            } finally {
                trace.log("round", i, sum);
            }
        }
        return Future.ready(sum);
    }
}
