package equivalence.java21;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.List;
import java.util.function.Supplier;

/** Record patterns behind instanceof: around awaits, with flow scoping beyond their statement, nested, generic, captured. */
final class RecordPatterns {
    private record Box<T>(T value, String label) {}

    record Point(int x, long y) {}

    @Async
    private static Future<String> flows(Trace trace, Object o) {
        if (!(trace.pause(o).await() instanceof Box<?>(Box<?>(Integer i, var inner), String outer) && i > 3)) {
            return Future.ready("no");
        }
        trace.pause(0).await();
        return Future.ready(i + inner + outer);
    }

    @Async
    private static Future<Long> sum(Trace trace, List<Object> all) {
        long sum = 0;
        for (Object each : all) {
            while (each instanceof Point(int x, long y) && x < y) {
                sum += x + trace.pause(y).await();
                each = new Point(x + 1, y);
            }
        }
        return Future.ready(sum);
    }

    @Async
    private static Future<String> captured(Trace trace, Box<Box<String>> boxes) {
        Supplier<String> supplier = () -> "none";
        if (boxes instanceof Box<Box<String>>(Box<String>(var value, var label), var outer)
                && !value.equals(trace.pause("x").await())) {
            supplier = () -> value + label + outer;
            trace.pause(1).await();
        }
        return Future.ready(supplier.get());
    }

    @Async
    private static Future<String> either(Trace trace, Object a, Object b) {
        boolean both = a instanceof Point(var ax, var ay)
                && trace.pause(b).await() instanceof Point(var bx, var by)
                && ax + ay == bx + by;
        String state = both || a instanceof Box<?>(var value, var label) && value == trace.pause(b).await() ? "equal" : "different";
        return Future.ready(state);
    }

    @Async
    static Future<String> run(Trace trace) {
        Box<Box<Integer>> nested = new Box<>(new Box<>(7, "x"), "y");
        return Future.ready(flows(trace, nested).await() + " " + flows(trace, new Box<>(new Box<>(2, "x"), "y")).await() + " "
                + flows(trace, new Box<>(null, "y")).await() + " " + flows(trace, null).await() + " "
                + sum(trace, List.of(new Point(1, 3), "no", new Point(5, 5), new Point(4, 6))).await() + " "
                + captured(trace, new Box<>(new Box<>("v", "l"), "o")).await() + " "
                + captured(trace, new Box<>(new Box<>("x", "l"), "o")).await() + " "
                + either(trace, new Point(1, 2), new Point(2, 1)).await() + " "
                + either(trace, new Box<>("b", ""), "b").await() + " " + either(trace, "a", "b").await());
    }
}
