package equivalence.evaluation;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.Arrays;

/** The array of an element access is the one before the index is evaluated. */
final class ReassignedArray {
    @Async
    static Future<String> run(Trace trace) {
        int[] a = {1, 2}, b = {3, 4}, first = a;
        int i = 0;
        a[i] = (a = b)[i = trace.pause(1).await()];
        trace.log(first[0], first[1], i);
        first[i--] = i + trace.pause(i).await();
        int sum = a[i] + (a = first)[trace.pause(1).await()] + a[i];
        return Future.ready(sum + Arrays.toString(first) + Arrays.toString(b));
    }
}
