package equivalence.blocks;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.function.Function;
import java.util.function.Supplier;

/** Lambdas, method references and anonymous classes inside a block. */
final class LambdasInBlock {
    private int field = 4;

    private int twice(int n) {
        return 2 * n;
    }

    Future<String> work(Trace trace, int parameter) {
        Supplier<String> before = () -> "before" + parameter;
        Function<Integer, Integer> reference = this::twice;
        return Future.async(() -> {
            int local = trace.pause(1).await();
            Supplier<Integer> sum = () -> local + parameter + field;
            trace.pause("gap").await();
            Function<Integer, Integer> doubled = this::twice;
            Object named = new Object() {
                int own = parameter;

                @Override
                public String toString() {
                    return "named" + (own + local + field);
                }
            };
            trace.pause(named.toString()).await();
            return Future.ready(sum.get() + before.get() + doubled.apply(local) + reference.apply(3) + named);
        });
    }

    @Async
    static Future<String> run(Trace trace) {
        return new LambdasInBlock().work(trace, 100);
    }
}
