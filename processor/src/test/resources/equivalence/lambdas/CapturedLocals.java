package equivalence.lambdas;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Lambdas capture locals and parameters, before and after awaits. */
final class CapturedLocals {
    private final String name = "field";

    @Async
    Future<String> all(Trace trace, String parameter) {
        String before = "before";
        Supplier<String> first = () -> before + parameter + name;
        int n = trace.pause(5).await();
        IntSupplier second = () -> n * 2 + parameter.length();
        UnaryOperator<String> third = s -> {
            String before2 = s + before;
            for (int i = 0; i < 2; i++) before2 += i;
            return before2 + this.name;
        };
        String awaited = trace.pause(first.get()).await();
        Supplier<Supplier<String>> nested = () -> () -> awaited + n;
        trace.pause("gap").await();
        return Future.ready(first.get() + second.getAsInt() + third.apply("x") + nested.get().get());
    }

    @Async
    static Future<String> run(Trace trace) {
        return new CapturedLocals().all(trace, "parameter");
    }
}
