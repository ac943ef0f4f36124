package equivalence.evaluation;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Calls as arguments of calls, each awaited, seven of them. */
final class NestedCalls {
    @Async
    static Future<Integer> add(Trace trace, int a, int b) {
        trace.log("add", a, b);
        return Future.ready(trace.pause(a).await() + b);
    }

    @Async
    static Future<Integer> run(Trace trace) {
        return add(
                trace,
                add(trace, add(trace, 1, 2).await(), trace.see(3)).await(),
                add(trace, trace.see(4), add(trace, add(trace, 5, 6).await(), 7).await()).await());
    }
}
