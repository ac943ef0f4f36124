package equivalence.operators;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** A null box that is unboxed beside an await fails when the operator is applied. */
final class NullUnboxed {
    static Integer none(Trace trace) {
        trace.log("none");
        return null;
    }

    @Async
    static Future<Integer> compute(Trace trace, int how) {
        if (how == 0) return Future.ready(none(trace) + trace.pause(1).await());
        if (how == 1) return Future.ready(trace.pause(1).await() + none(trace));
        if (how == 2) return Future.ready(1 + trace.<Integer>pause(null).await());
        if (how == 3) return Future.ready(-trace.<Integer>pause(null).await());
        int[] array = {1};
        array[trace.pause(0).await()] = trace.<Integer>pause(null).await();
        return Future.ready(array[0]);
    }

    @Async
    static Future<String> run(Trace trace) {
        for (int how = 0; how < 5; how++) {
            try {
                trace.log(compute(trace, how).await());
            } catch (NullPointerException e) {
                trace.log("null", how);
            }
        }
        return Future.ready("end");
    }
}
