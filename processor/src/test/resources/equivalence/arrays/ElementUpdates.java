package equivalence.arrays;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Compound assignments and increments of elements. */
final class ElementUpdates {
    @Async
    static Future<String> run(Trace trace) {
        int[] a = {1, 2, 3};
        final int k = 1;
        a[k] += trace.pause(10).await();
        a[trace.pause(0).await()]++;
        int before = a[trace.pause(2).await()]--;
        int after = ++a[trace.pause(2).await()];
        String[] s = {"s"};
        s[0] += trace.pause("t").await();
        byte[] b = {(byte) 200};
        b[0]--;
        b[trace.pause(0).await()]--;
        return Future.ready(java.util.Arrays.toString(a) + before + after + s[0] + b[0]);
    }
}
