package equivalence.loops;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.Arrays;

/** A sort in place, comparing and swapping across awaits. */
final class BubbleSort {
    @Async
    static Future<Boolean> swap(Trace trace, int[] a, int i) {
        if (a[i] <= trace.pause(a[i + 1]).await()) return Future.ready(false);
        int held = a[i];
        a[i] = a[i + 1];
        a[i + 1] = trace.pause(held).await();
        return Future.ready(true);
    }

    @Async
    static Future<String> run(Trace trace) {
        int[] a = {4, 2, 5, 1};
        boolean swapped;
        do {
            swapped = false;
            for (int i = 0; i + 1 < a.length; i++) swapped |= swap(trace, a, i).await();
        } while (swapped);
        return Future.ready(Arrays.toString(a));
    }
}
