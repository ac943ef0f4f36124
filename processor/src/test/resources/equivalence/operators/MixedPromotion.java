package equivalence.operators;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Operands of different numeric types: each pair is promoted by its own rule. */
final class MixedPromotion {
    @Async
    static Future<String> run(Trace trace) {
        byte b = 10;
        char c = 'c';
        short s = 1000;
        Object[] all = {
            b + trace.pause(c).await(),
            trace.pause(s).await() * 1L,
            c / trace.pause(2.5f).await(),
            trace.pause(7).await() / 2 + trace.pause(7).await() / 2.0,
            trace.pause(1L << 40).await() + 0.5f,
            trace.pause(b).await() == trace.pause(10.0).await().doubleValue() ? 'y' : b,
            Integer.MAX_VALUE + trace.pause(1).await() + 1L,
            1L + Integer.MAX_VALUE + trace.pause(1).await()
        };
        for (Object each : all) trace.log(each, each.getClass().getSimpleName());
        return Future.ready("done");
    }
}
