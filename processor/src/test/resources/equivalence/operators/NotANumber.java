package equivalence.operators;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** NaN and signed zeros through awaits: no comparison holds, equals does. */
final class NotANumber {
    @Async
    static Future<String> run(Trace trace) {
        double nan = trace.pause(Double.NaN).await();
        double zero = trace.pause(-0.0).await();
        String text = "" + (nan == trace.pause(nan).await().doubleValue()) + (nan != trace.pause(nan).await().doubleValue());
        text += trace.pause(nan).await().equals(nan);
        text += (zero == trace.pause(0.0).await()) + " " + trace.pause(zero).await().equals(0.0) + " " + 1 / trace.pause(zero).await();
        text += (int) (nan + trace.pause(1).await()) + " " + (long) (trace.pause(1e300).await() * 1) + " " + (float) (trace.pause(1e300).await() + 0);
        return Future.ready(text + Math.max(trace.pause(zero).await(), trace.pause(0.0).await()));
    }
}
