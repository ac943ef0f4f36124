package equivalence.blocks;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** A block that calls its method again, and a block that creates itself. */
final class Recursion {
    static Future<Integer> sum(Trace trace, int n) {
        return Future.async(() -> n == 0 ? Future.ready(0) : Future.ready(trace.pause(n).await() + sum(trace, n - 1).await()));
    }

    @Async
    static Future<Integer> method(Trace trace, int n) {
        if (n == 0) {
            return Future.done().await() == null ? Future.ready(0) : Future.ready(1);
        }
        Future<Integer> rest = Future.async(() -> method(trace, n - 1));
        return Future.ready(n + rest.await());
    }

    @Async
    static Future<String> run(Trace trace) {
        return Future.ready("" + sum(trace, 5).await() + " " + method(trace, 1000).await());
    }
}
