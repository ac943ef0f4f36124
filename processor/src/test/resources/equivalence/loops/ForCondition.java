package equivalence.loops;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** A for loop whose condition awaits, and whose body is empty. */
final class ForCondition {
    @Async
    static Future<Integer> until(Trace trace, int stop) {
        int i = 0;
        for (; trace.pause(++i).await() < 4 && (i != stop || trace.pause(false).await()); trace.log("step", i)) {}
        return Future.ready(i + trace.pause(10).await());
    }

    @Async
    static Future<String> run(Trace trace) {
        return Future.ready(until(trace, 9).await() + " " + until(trace, 2).await() + " " + until(trace, 0).await());
    }
}
