package equivalence.lambdas;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.Supplier;

/** The qualifier of a method reference is evaluated, and checked for null, where the reference stands. */
final class AwaitedQualifiers {
    private final String name;

    AwaitedQualifiers(String name) {
        this.name = name;
    }

    private String secret() {
        return "secret " + name;
    }

    String open(Object with) {
        return name + with;
    }

    @Override
    public String toString() {
        return name;
    }

    static String apply(Supplier<String> first, Object second) {
        return first.get() + second;
    }

    @Async
    static Future<Supplier<String>> supplier(Trace trace) {
        return Future.ready(trace.pause(new AwaitedQualifiers("s")).await()::toString);
    }

    @Async
    static Future<String> run(Trace trace) {
        Supplier<String> a = trace.pause("a").await()::toUpperCase;
        String text = a.get();
        Supplier<String> b = trace.pause(new AwaitedQualifiers("b")).await()::secret;
        text += apply(trace.pause(new AwaitedQualifiers("c")).await()::secret, trace.pause("d").await());
        Function<Object, String> e = (trace.pause(new AwaitedQualifiers("e")).await())::open;
        text += b.get() + e.apply(1);
        text += List.of(1, 2).stream().map(trace.pause(new AwaitedQualifiers("f")).await()::open).toList();
        IntBinaryOperator max = trace.pause(true).await() ? Math::max : Math::min;
        text += max.applyAsInt(1, 2);
        try {
            Supplier<String> none = trace.<String>pause(null).await()::trim;
            text += "never" + none;
        } catch (NullPointerException expected) {
            text += "null";
        }
        return Future.ready(text + supplier(trace).await().get());
    }
}
