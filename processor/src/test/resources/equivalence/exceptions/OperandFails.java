package equivalence.exceptions;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.Arrays;

/** An operand that throws keeps what stands right of it from running; what stands left has run. */
final class OperandFails {
    static int fails(Trace trace, String what) {
        trace.log("fails", what);
        throw new IllegalStateException(what);
    }

    static int add(int... all) {
        return all.length;
    }

    @Async
    static Future<Integer> compute(Trace trace, int how) {
        return trace.pause(how);
    }

    @Async
    static Future<String> run(Trace trace) {
        int[] array = {1, 2};
        for (int how = 0; how < 5; how++) {
            try {
                if (how == 0) trace.log(trace.pause(1).await() + fails(trace, "right") + trace.pause(2).await());
                if (how == 1) trace.log(add(trace.pause(1).await(), fails(trace, "argument"), trace.pause(2).await()));
                if (how == 2) array[trace.pause(0).await()] = fails(trace, "stored");
                if (how == 3) array[fails(trace, "index")] = trace.pause(1).await();
                if (how == 4) trace.log(compute(trace, fails(trace, "call")).await() + trace.pause(3).await());
            } catch (IllegalStateException e) {
                trace.log("caught", e, trace.pause(how).await());
            }
        }
        return Future.ready(Arrays.toString(array));
    }
}
