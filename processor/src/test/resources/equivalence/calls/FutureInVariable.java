package equivalence.calls;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Futures by hand that are made first and awaited later, and in another order. */
final class FutureInVariable {
    @Async
    static Future<String> run(Trace trace) {
        Future<String> first = trace.pause("first");
        Future<Integer> second = trace.pause(2);
        trace.log("made");
        int two = second.await();
        String one = first.await();
        Future<String> chosen = two > 1 ? trace.pause("yes") : trace.pause("no");
        Future<?> any = trace.pause(1.5);
        Object value = any.await();
        return Future.ready(one + two + chosen.await() + value + (two > 2 ? trace.pause("a") : trace.pause("b")).await());
    }
}
