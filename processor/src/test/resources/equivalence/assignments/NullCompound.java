package equivalence.assignments;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** A null on either side of a compound assignment, before or after the await. */
final class NullCompound {
    @Async
    static Future<Integer> left(Trace trace) {
        Integer left = null;
        left += trace.pause(1).await();
        return Future.ready(left);
    }

    @Async
    static Future<Integer> right(Trace trace) {
        Integer right = 1;
        right += trace.<Integer>pause(null).await();
        return Future.ready(right);
    }

    @Async
    static Future<String> run(Trace trace) {
        try {
            left(trace).await();
        } catch (NullPointerException e) {
            trace.log("left", e);
        }
        try {
            right(trace).await();
        } catch (NullPointerException e) {
            trace.log("right", e);
        }
        String text = null;
        text += trace.<String>pause(null).await();
        return Future.ready(text);
    }
}
