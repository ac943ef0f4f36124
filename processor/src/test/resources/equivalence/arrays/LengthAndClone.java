package equivalence.arrays;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.Arrays;

/** length, clone() and equals of an awaited array. */
final class LengthAndClone {
    @Async
    static Future<String> run(Trace trace) {
        int[] all = {1, 2, 3};
        int length = trace.pause(all).await().length + all.clone().length;
        int[] copy = trace.pause(all).await().clone();
        copy[trace.pause(0).await()] = 9;
        boolean same = trace.pause(all).await() == all, equal = trace.pause(all).await().equals(copy);
        return Future.ready(length + Arrays.toString(all) + Arrays.toString(copy) + same + equal + trace.pause(new String[0][1]).await().getClass().getSimpleName());
    }
}
