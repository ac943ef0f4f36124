package equivalence.operators;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Char operands are promoted to int around awaits; casts cut the result back. */
final class CharsPromoted {
    @Async
    static Future<Character> run(Trace trace) {
        char x = 'x', y = '\n';
        int sum = trace.pause(x).await() + y;
        int product = x * trace.pause(y).await() - -trace.pause(x).await();
        int shifted = trace.pause(x).await() << 3 >>> trace.pause(2).await();
        char cut = (char) (trace.pause(x).await() + trace.pause(x).await());
        long wide = trace.pause(y).await() + 1L;
        float fraction = trace.pause(x).await() / 4f;
        trace.log(sum, product, shifted, cut, wide, fraction, ~trace.pause(y).await());
        char constant = Character.MAX_VALUE;
        trace.pause("gap").await();
        return Future.ready((char) (constant + trace.pause(1).await()));
    }
}
