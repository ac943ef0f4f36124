package equivalence.lambdas;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Method references of every kind, bound before an await and called after it. */
final class MethodReferences {
    final String name;

    MethodReferences(String name) {
        this.name = name;
    }

    String with(String other) {
        return name + other;
    }

    static String fixed(Object value) {
        return "<" + value + ">";
    }

    static <R> R apply(Supplier<R> supplier) {
        return supplier.get();
    }

    @Async
    Future<String> all(Trace trace) {
        Function<String, String> bound = this::with;
        Function<Object, String> fixed = MethodReferences::fixed;
        BiFunction<MethodReferences, String, String> unbound = MethodReferences::with;
        Function<String, MethodReferences> made = MethodReferences::new;
        IntFunction<int[]> array = int[]::new;
        String local = trace.pause("local").await();
        Supplier<Integer> length = local::length;
        String text = bound.apply("a") + fixed.apply(trace.pause(1).await()) + unbound.apply(this, "b");
        text += made.apply("c").name + array.apply(trace.pause(3).await()).length + length.get();
        List<String> mapped = List.of("x", "y").stream().map(this::with).collect(Collectors.toList());
        String awaited = trace.pause("z").await();
        text += trace.pause(mapped).await() + apply(awaited::toUpperCase);
        return Future.ready(text + apply(() -> "lambda"));
    }

    @Async
    static Future<String> run(Trace trace) {
        return new MethodReferences("n").all(trace);
    }
}
