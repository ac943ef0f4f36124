package equivalence.calls;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Calls of the same method among its own arguments, in conditions, in loops and behind return. */
final class RecursiveArguments {
    @Async
    static Future<Integer> ackermann(Trace trace, int m, int n) {
        if (m == 0) {
            return Future.ready(n + 1);
        }
        if (n == 0) {
            return ackermann(trace, m - 1, trace.pause(1).await());
        }
        return ackermann(trace, m - 1, ackermann(trace, m, n - 1).await());
    }

    @Async
    static Future<Integer> ninetyOne(Trace trace, int n) {
        return n > 100
                ? Future.ready(trace.pause(n).await() - 10)
                : ninetyOne(trace, ninetyOne(trace, n + 11).await());
    }

    @Async
    static Future<Integer> tak(Trace trace, int x, int y, int z) {
        while (y < x) {
            int nextX = tak(trace, x - 1, y, z).await();
            int nextY = tak(trace, y - 1, z, x).await();
            z = tak(trace, z - 1, x, y).await();
            x = nextX;
            y = nextY;
        }
        return Future.ready(z == 3 ? trace.pause(z).await() : z);
    }

    @Async
    static Future<Boolean> isEven(Trace trace, int n) {
        return Future.ready(n == 0
                || n > 0 && !isEven(trace, trace.pause(n - 1).await()).await());
    }

    @Async
    static Future<String> run(Trace trace) {
        return Future.ready(
                ackermann(trace, 2, 2).await() + "," + ninetyOne(trace, 97).await() + ","
                        + tak(trace, 4, 2, 1).await() + isEven(trace, 5).await());
    }
}
