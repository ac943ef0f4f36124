package equivalence.arrays;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Array, index and value of a store, in this order. */
final class StoreOrder {
    @Async
    static Future<String> run(Trace trace) {
        int[] a = {1, 2, 3};
        a[trace.see(0)] = trace.pause(10).await();
        a[trace.pause(1).await()] = trace.see(20);
        trace.pause(a).await()[trace.see(2)] = trace.pause(30).await();
        int i = 0;
        a[i] = i = trace.pause(2).await();
        int[] b = a;
        b[i++] = (b = new int[] {trace.pause(7).await()})[0];
        int n = a[trace.pause(1).await()] = trace.pause(99).await();
        return Future.ready(java.util.Arrays.toString(a) + java.util.Arrays.toString(b) + i + n);
    }
}
