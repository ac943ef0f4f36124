package equivalence.java22;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.List;
import java.util.function.BiFunction;

/** Unnamed variables and patterns. */
final class Unnamed {
    record Pair(Object left, Object right) {}

    interface Door extends AutoCloseable {
        @Override
        void close();
    }

    private static Door open(Trace trace) {
        trace.log("open");
        return () -> trace.log("close");
    }

    @Async
    private static Future<Integer> variables(Trace trace) {
        int _ = trace.pause(1).await();
        var _ = trace.pause("two").await();
        int n = 0;
        for (var _ : List.of(1, 2)) {
            n += trace.pause(3).await();
        }
        for (int i = 0, _ = trace.pause(9).await(); i < 2; i++) {
            n += i;
        }
        try (var _ = open(trace)) {
            n += trace.pause(4).await();
            throw new IllegalStateException();
        } catch (IllegalStateException _) {
            n += trace.pause(5).await();
        }
        BiFunction<Integer, Integer, Integer> second = (_, b) -> {
            int _ = 3;
            return b;
        };
        return Future.ready(second.apply(1, n));
    }

    @Async
    private static Future<String> patterns(Trace trace, Object o) {
        if (o instanceof Pair(var left, _) && trace.pause(left).await() instanceof Integer _) {
            return Future.ready("integer " + left);
        }
        return Future.ready(switch (trace.pause(o).await()) {
            case Pair(_, String right) when trace.pause(right.isEmpty()).await() -> "empty";
            case Pair(Pair _, _), String _ -> "some" + trace.pause(1).await();
            case Pair(_, var right) -> "right " + right;
            case Object _ -> "object";
        });
    }

    @Async
    static Future<String> run(Trace trace) {
        StringBuilder all = new StringBuilder();
        all.append(variables(trace).await());
        List<Object> objects =
                List.of(new Pair(1, 2), new Pair("a", ""), new Pair(new Pair(1, 1), "x"), new Pair("b", "c"), "s", 5);
        for (Object o : objects) {
            all.append(' ').append(patterns(trace, o).await());
        }
        return Future.ready(all.toString());
    }
}
