package equivalence.generics;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Futures of lists, of futures, of functions, of arrays. */
final class FutureOfGenerics {
    @Async
    static Future<List<Map<String, Integer>>> maps(Trace trace) {
        return Future.ready(List.of(Map.of(trace.pause("k").await(), trace.pause(1).await())));
    }

    @Async
    static Future<Function<Integer, Integer>> adder(Trace trace, int by) {
        int held = trace.pause(by).await();
        return Future.ready(n -> n + held);
    }

    @Async
    static Future<Future<String>> later(Trace trace, String text) {
        Future<String> inner = trace.pause(text);
        trace.log("made");
        return Future.ready(inner);
    }

    @Async
    static Future<Optional<int[]>> maybe(Trace trace, int n) {
        return Future.ready(n < 0 ? Optional.empty() : Optional.of(new int[] {trace.pause(n).await()}));
    }

    @Async
    static Future<String> run(Trace trace) {
        return Future.ready(maps(trace).await().get(0).get("k") + " " + adder(trace, 5).await().apply(trace.pause(6).await())
                + later(trace, "inner").await().await() + maybe(trace, 7).await().get()[0] + maybe(trace, -1).await().isPresent());
    }
}
