package equivalence.operators;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Shift distances beyond the width, negative ones, long ones, each awaited. */
final class ShiftDistances {
    @Async
    static Future<String> run(Trace trace) {
        int i = 0x1234;
        long l = 0x123456789abcL;
        String text = "";
        for (int distance : new int[] {0, 1, 31, 32, 33, 63, 64, -1}) {
            text += (i << trace.pause(distance).await()) + "," + (l >> trace.pause(distance).await()) + ","
                    + (trace.pause(-i).await() >>> distance) + "," + (-l >>> trace.pause((long) distance).await()) + " ";
        }
        return Future.ready(text);
    }
}
