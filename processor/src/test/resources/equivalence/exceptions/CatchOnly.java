package equivalence.exceptions;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** A clause with awaits around a block that has none, and the other way round. */
final class CatchOnly {
    static int divide(int a, int b) {
        return a / b;
    }

    @Async
    static Future<Integer> first(Trace trace, int by) {
        int result;
        try {
            result = divide(10, by);
        } catch (ArithmeticException e) {
            result = trace.pause(-1).await();
        }
        return Future.ready(result);
    }

    @Async
    static Future<Integer> second(Trace trace, int by) {
        int result = 0;
        try {
            result = divide(trace.pause(10).await(), by);
        } catch (ArithmeticException e) {
            result = -2;
        }
        return Future.ready(result);
    }

    @Async
    static Future<String> run(Trace trace) {
        return Future.ready(first(trace, 2).await() + " " + first(trace, 0).await() + " " + second(trace, 5).await() + " " + second(trace, 0).await());
    }
}
