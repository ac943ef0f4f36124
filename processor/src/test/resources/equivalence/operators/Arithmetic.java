package equivalence.operators;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Arithmetic with awaits on both sides; precedence is that of the text. */
final class Arithmetic {
    @Async
    static Future<String> run(Trace trace) {
        int a = 2 + trace.pause(3).await() * 4 - trace.pause(5).await() / 2 % 2;
        int b = (2 + trace.pause(3).await()) * (4 - trace.pause(5).await());
        int c = -trace.pause(7).await() + ~trace.pause(8).await() - -trace.pause(1).await();
        int d = trace.pause(10).await() - trace.pause(3).await() - 2;
        int e = 10 - (trace.pause(3).await() - 2);
        double f = 1 / 2 + trace.pause(1).await() / 2.0 + (double) trace.pause(1).await() / 4;
        long g = Integer.MAX_VALUE + trace.pause(1).await();
        long h = Integer.MAX_VALUE + trace.pause(1L).await();
        return Future.ready(a + " " + b + " " + c + " " + d + " " + e + " " + f + " " + g + " " + h);
    }
}
