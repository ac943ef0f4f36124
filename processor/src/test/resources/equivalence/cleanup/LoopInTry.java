package equivalence.cleanup;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** A loop inside of try inside of a loop, cancelled in any round. */
final class LoopInTry {
    @Async
    static Future<Integer> run(Trace trace) {
        int sum = 0;
        for (String name : new String[] {"a", "b"}) {
            trace.log("open", name);
            try {
                for (int i = 0; i < 3; i++) {
                    sum += trace.pause(i).await();
                    if (i == 1) {
                        try {
                            sum += trace.pause(10).await();
                        } finally {
                            trace.log("inner", name, i, sum);
                        }
                    }
                }
            } finally {
                trace.log("close", name, trace.pause(sum).await());
            }
        }
        return Future.ready(sum);
    }
}
