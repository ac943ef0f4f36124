package equivalence.recursion;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** A method that awaits itself, on both sides. */
final class Direct {
    @Async
    static Future<Integer> fibonacci(Trace trace, int n) {
        if (n < 2) {
            return trace.pause(n);
        }
        return Future.ready(fibonacci(trace, n - 1).await() + fibonacci(trace, n - 2).await());
    }

    @Async
    static Future<Integer> run(Trace trace) {
        return fibonacci(trace, 7);
    }
}
