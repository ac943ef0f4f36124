package equivalence.evaluation;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.Arrays;

/** Increments of fields, elements and locals between awaits in one expression. */
final class IncrementsBetween {
    int field;

    @Async
    Future<String> all(Trace trace) {
        int[] array = {0, 10};
        int i = 0;
        int first = field++ + trace.pause(field).await() + field++ + ++field;
        int second = array[i++]++ + trace.pause(i).await() * array[i]-- - array[i--];
        int third = i-- - -trace.pause(--i).await() + i++;
        return Future.ready(first + " " + second + " " + third + " " + field + Arrays.toString(array) + i);
    }

    @Async
    static Future<String> run(Trace trace) {
        return new IncrementsBetween().all(trace);
    }
}
