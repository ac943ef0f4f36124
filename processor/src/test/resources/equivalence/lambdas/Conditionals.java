package equivalence.lambdas;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;

/** A conditional between lambdas, between references, with an awaited condition. */
final class Conditionals {
    static int negative(int n) {
        return -n;
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        for (boolean flag : new boolean[] {true, false}) {
            int by = trace.pause(3).await();
            IntUnaryOperator chosen = trace.pause(flag).await() ? n -> n + by : Conditionals::negative;
            text += chosen.applyAsInt(trace.pause(10).await()) + " ";
            Supplier<String> made = flag ? () -> "made" + by : () -> "other";
            text += made.get();
        }
        return Future.ready(text);
    }
}
