package equivalence.anonymous;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Anonymous classes in lambdas and lambdas in anonymous classes, alternating, each with captures of its own. */
final class InsideLambdas {
    private String own = "own";

    @Async
    Future<String> all(Trace trace) {
        String a = trace.pause("a").await();
        IntFunction<Supplier<String>> make = n -> new Supplier<>() {
            private int calls;

            @Override
            public String get() {
                calls++;
                Supplier<String> inner = () -> a + n + calls + this.calls + own;
                return inner.get();
            }
        };
        Supplier<String> one = make.apply(trace.pause(1).await());
        Supplier<String> two = make.apply(2);
        String text = one.get() + trace.pause(two.get()).await() + one.get();
        own = trace.pause("changed").await();
        Function<Integer, Function<Integer, Object>> nested = x -> y -> new Object() {
            @Override
            public String toString() {
                Function<String, Object> deep = z -> new Object() {
                    @Override
                    public String toString() {
                        return x + "" + y + z + a + own;
                    }
                };
                return deep.apply("z").toString();
            }
        };
        text += nested.apply(trace.pause(7).await()).apply(8);
        List<Object> objects = List.of(1, 2).stream()
                .map(n -> new Object() {
                    @Override
                    public String toString() {
                        return a + n;
                    }
                })
                .collect(Collectors.toList());
        trace.pause("gap").await();
        return Future.ready(text + objects + two.get());
    }

    @Async
    static Future<String> run(Trace trace) {
        return new InsideLambdas().all(trace);
    }
}
