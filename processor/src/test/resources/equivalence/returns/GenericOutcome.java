package equivalence.returns;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.List;
import java.util.function.Supplier;

/** Results whose type is inferred from the return: lists, lambdas, nulls, wildcards. */
final class GenericOutcome {
    @Async
    static <T> Future<List<T>> pair(Trace trace, T a, Future<? extends T> b) {
        return Future.ready(List.of(a, b.await()));
    }

    @Async
    static Future<List<? extends Number>> numbers(Trace trace) {
        return Future.ready(trace.pause(true).await() ? List.of(1, 2) : List.of(1.5));
    }

    @Async
    static Future<Supplier<String>> lambda(Trace trace, String text) {
        String more = trace.pause(text).await();
        return Future.ready(() -> text + more);
    }

    @Async
    static Future<Supplier<List<String>>> reference(Trace trace) {
        trace.pause(1).await();
        if (trace.see(true)) {
            return Future.ready(List::of);
        }
        return Future.ready(java.util.ArrayList::new);
    }

    @Async
    static Future<Long> widened(Trace trace) {
        return Future.ready(trace.pause(5).await().longValue());
    }

    @Async
    static Future<Object> object(Trace trace) {
        return Future.ready(trace.pause(6).await());
    }

    @Async
    static Future<String> run(Trace trace) {
        List<Number> two = GenericOutcome.<Number>pair(trace, 1, trace.pause(2.5)).await();
        String text = two + numbers(trace).await().toString() + lambda(trace, "l").await().get();
        Object object = object(trace).await();
        return Future.ready(text + reference(trace).await().get() + widened(trace).await() + object.getClass());
    }
}
