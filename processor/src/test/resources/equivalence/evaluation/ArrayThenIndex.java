package equivalence.evaluation;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.Arrays;

/** Array, index and value of an element access are evaluated in that order, and checked at the end. */
final class ArrayThenIndex {
    static int[] array(Trace trace, int[] array) {
        trace.log("array");
        return array;
    }

    static int index(Trace trace, int index) {
        trace.log("index", index);
        return index;
    }

    @Async
    static Future<String> run(Trace trace) {
        int[] all = {1, 2, 3};
        trace.log(array(trace, all)[trace.pause(1).await()]);
        array(trace, all)[index(trace, 0)] = trace.pause(7).await();
        array(trace, all)[trace.pause(2).await()] = index(trace, 8);
        try {
            array(trace, null)[index(trace, 0)] = trace.pause(9).await();
        } catch (NullPointerException e) {
            trace.log("null at the end");
        }
        try {
            array(trace, all)[index(trace, 5)] = trace.pause(9).await();
        } catch (ArrayIndexOutOfBoundsException e) {
            trace.log("bounds at the end");
        }
        return Future.ready(Arrays.toString(all));
    }
}
