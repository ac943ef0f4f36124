package equivalence.arrays;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** A null array: index and value are evaluated before it fails. */
final class NullArray {
    @Async
    static Future<String> run(Trace trace) {
        int[] none = null;
        try {
            none[trace.see(0)] = trace.pause(1).await();
        } catch (NullPointerException e) {
            trace.log("store", e);
        }
        try {
            none[trace.pause(1).await()] = trace.see(2);
        } catch (NullPointerException e) {
            trace.log("index", e);
        }
        try {
            trace.log(none[trace.pause(1).await()]);
        } catch (NullPointerException e) {
            trace.log("load", e);
        }
        try {
            trace.log(trace.<int[]>pause(null).await().length);
        } catch (NullPointerException e) {
            trace.log("length", e);
        }
        try {
            trace.log(none[trace.see(3)] + trace.pause(4).await());
        } catch (NullPointerException e) {
            trace.log("operand", e);
        }
        return Future.ready("end");
    }
}
