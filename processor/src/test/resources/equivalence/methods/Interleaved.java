package equivalence.methods;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Objects whose methods change them while they are suspended elsewhere in the same chain. */
final class Interleaved {
    private int value;

    @Async
    Future<Integer> bump(Trace trace, int by) {
        value += by;
        int now = value;
        trace.pause(by).await();
        trace.log("bumped", now, value);
        return Future.ready(now);
    }

    @Async
    Future<String> all(Trace trace) {
        int a = value + bump(trace, 1).await() + value;
        value = value * 10 + bump(trace, 2).await();
        int b = value++ + bump(trace, 3).await() + --value;
        return Future.ready(a + "," + b + "," + value);
    }

    @Async
    static Future<String> run(Trace trace) {
        return new Interleaved().all(trace);
    }
}
