package equivalence.operators;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** The five arithmetic operators on int, an await on the left, on the right, on both sides; overflow. */
final class IntsArithmetic {
    static void log(Trace trace, String operator, int value) {
        trace.log(operator, value);
    }

    @Async
    static Future<Integer> run(Trace trace) {
        int x = 7, y = -3;
        log(trace, "+", trace.pause(x).await() + y);
        log(trace, "-", x - trace.pause(y).await());
        log(trace, "*", trace.pause(x).await() * trace.pause(y).await());
        log(trace, "/", x / trace.pause(y).await() / y);
        log(trace, "%", trace.pause(x).await() % trace.pause(y).await() % 2);
        log(trace, "unary", -trace.pause(x).await() - +trace.pause(y).await());
        log(trace, "overflow", trace.pause(Integer.MAX_VALUE).await() + x);
        log(trace, "chain", x + trace.pause(y).await() * x - trace.pause(x).await() / y);
        return Future.ready(x * trace.pause(Integer.MAX_VALUE).await() * x);
    }
}
