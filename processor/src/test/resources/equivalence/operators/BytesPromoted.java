package equivalence.operators;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Byte operands are promoted to int around awaits; casts cut the result back. */
final class BytesPromoted {
    @Async
    static Future<Byte> run(Trace trace) {
        byte x = (byte) 100, y = (byte) -7;
        int sum = trace.pause(x).await() + y;
        int product = x * trace.pause(y).await() - -trace.pause(x).await();
        int shifted = trace.pause(x).await() << 3 >>> trace.pause(2).await();
        byte cut = (byte) (trace.pause(x).await() + trace.pause(x).await());
        long wide = trace.pause(y).await() + 1L;
        float fraction = trace.pause(x).await() / 4f;
        trace.log(sum, product, shifted, cut, wide, fraction, ~trace.pause(y).await());
        byte constant = Byte.MIN_VALUE;
        trace.pause("gap").await();
        return Future.ready((byte) (constant + trace.pause(1).await()));
    }
}
