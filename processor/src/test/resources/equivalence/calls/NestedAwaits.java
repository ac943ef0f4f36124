package equivalence.calls;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** f(g(await).await()).await() */
final class NestedAwaits {
    @Async
    static Future<Integer> twice(Trace trace, int n) {
        trace.log("twice", n);
        return Future.ready(trace.pause(n).await() * 2);
    }

    @Async
    static Future<Integer> add(Trace trace, int a, int b) {
        trace.log("add", a, b);
        return trace.pause(a + b);
    }

    @Async
    static Future<Integer> run(Trace trace) {
        int n = add(
                        trace,
                        twice(trace, twice(trace, trace.pause(1).await()).await()).await(),
                        add(trace, trace.see(5), twice(trace, 3).await()).await())
                .await();
        return Future.ready(n + twice(trace, add(trace, n, n).await()).await());
    }
}
