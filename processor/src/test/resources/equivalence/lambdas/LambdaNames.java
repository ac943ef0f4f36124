package equivalence.lambdas;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.function.Function;

/** Lambda parameters that have the names of later locals and of the machine's own variables. */
final class LambdaNames {
    @Async
    static Future<String> run(Trace trace) {
        Function<Integer, Integer> one = x -> x + 1;
        Function<Integer, Integer> two = (var state) -> state * 2;
        Function<String, Function<String, String>> curried = machine -> cx -> machine + cx;
        {
            int x = trace.pause(10).await();
            trace.log(x, one.apply(x));
        }
        String x = trace.pause("x").await();
        int depth = trace.pause(1).await();
        Function<Integer, Object> three = self -> self + depth + x;
        return Future.ready(three.apply(two.apply(4)) + curried.apply(x).apply("y"));
    }
}
