package equivalence.lambdas;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.function.Function;
import java.util.function.IntSupplier;

/** Lambdas in lambdas, each with parameters and locals of its own, capturing all around. */
final class Nested {
    int field = 1;

    @Async
    Future<Integer> all(Trace trace, int parameter) {
        int local = trace.pause(2).await();
        Function<Integer, Function<Integer, IntSupplier>> nested = a -> {
            int b = a + local;
            return c -> {
                int d = b * c;
                return () -> a + b + c + d + local + parameter + field++;
            };
        };
        trace.pause("gap").await();
        IntSupplier made = nested.apply(trace.pause(3).await()).apply(4);
        return Future.ready(made.getAsInt() + trace.pause(made.getAsInt()).await());
    }

    @Async
    static Future<Integer> run(Trace trace) {
        return new Nested().all(trace, 1000);
    }
}
