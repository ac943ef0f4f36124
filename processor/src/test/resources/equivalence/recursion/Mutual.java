package equivalence.recursion;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Two methods that await each other, with cleanup on the way. */
final class Mutual {
    @Async
    static Future<Boolean> even(Trace trace, int n) {
        try {
            return n == 0 ? Future.ready(true) : odd(trace, n - 1);
        } finally {
            if (n % 4 == 0) trace.log("even", n);
        }
    }

    @Async
    static Future<Boolean> odd(Trace trace, int n) {
        if (n == 0) return Future.ready(false);
        boolean rest = even(trace, n - 1).await();
        return trace.pause(rest);
    }

    @Async
    static Future<String> run(Trace trace) {
        return Future.ready(even(trace, 10).await() + "," + odd(trace, 10).await());
    }
}
