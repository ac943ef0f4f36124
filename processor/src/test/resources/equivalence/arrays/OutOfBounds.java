package equivalence.arrays;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** An index out of bounds: the value of a store is evaluated first, an operand of a sum fails before the await. */
final class OutOfBounds {
    @Async
    static Future<String> run(Trace trace) {
        int[] a = new int[2];
        try {
            a[trace.see(2)] = trace.pause(1).await();
        } catch (ArrayIndexOutOfBoundsException e) {
            trace.log("store", e);
        }
        try {
            trace.log(a[trace.see(-1)] + trace.pause(1).await());
        } catch (ArrayIndexOutOfBoundsException e) {
            trace.log("operand", e);
        }
        try {
            trace.log(a[trace.pause(7).await()]);
        } catch (ArrayIndexOutOfBoundsException e) {
            trace.log("load", e);
        }
        try {
            trace.log(new int[trace.pause(-3).await()]);
        } catch (NegativeArraySizeException e) {
            trace.log("size", e);
        }
        Object[] strings = new String[1];
        try {
            strings[trace.see(0)] = trace.<Object>pause(1).await();
        } catch (ArrayStoreException e) {
            trace.log("type", e);
        }
        return Future.ready("end");
    }
}
