package equivalence.operators;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Comparisons of primitives, boxed values and references. */
final class Comparisons {
    @Async
    static Future<String> run(Trace trace) {
        Integer big = 100000;
        Integer same = big;
        boolean a = trace.pause(1).await() < trace.pause(2).await();
        boolean b = trace.pause(big).await() == same;
        boolean c = trace.pause(big).await() == 100000;
        boolean d = trace.pause(1).await() == 1L;
        boolean e = trace.pause("s").await() != null;
        boolean f = trace.pause('a').await() >= trace.pause(97).await();
        boolean g = trace.pause(Double.NaN).await() != trace.pause(Double.NaN).await();
        boolean h = trace.<Object>pause("t").await() instanceof String;
        boolean i = trace.pause(true).await() == !trace.pause(false).await();
        boolean j = trace.see(1) > trace.pause(1).await() == trace.see(2) <= trace.pause(1).await();
        return Future.ready("" + a + b + c + d + e + f + g + h + i + j);
    }
}
