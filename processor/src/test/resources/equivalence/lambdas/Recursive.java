package equivalence.lambdas;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.function.IntUnaryOperator;

/** A lambda that calls itself through a field, and one through an array. */
final class Recursive {
    IntUnaryOperator factorial;

    @Async
    Future<Integer> all(Trace trace) {
        factorial = n -> n < 2 ? 1 : n * factorial.applyAsInt(n - 1);
        IntUnaryOperator[] fibonacci = new IntUnaryOperator[1];
        fibonacci[0] = n -> n < 2 ? n : fibonacci[0].applyAsInt(n - 1) + fibonacci[0].applyAsInt(n - 2);
        int n = trace.pause(5).await();
        return Future.ready(factorial.applyAsInt(n) + fibonacci[0].applyAsInt(trace.pause(10).await()));
    }

    @Async
    static Future<Integer> run(Trace trace) {
        return new Recursive().all(trace);
    }
}
