package equivalence.calls;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Awaiting a future that is null. */
final class AwaitOnNull {
    static Future<String> none(Trace trace) {
        trace.log("none");
        return null;
    }

    @Async
    static Future<String> run(Trace trace) {
        try {
            none(trace).await();
        } catch (NullPointerException e) {
            trace.log("caught", e);
        } finally {
            trace.pause("cleanup").await();
        }
        return Future.ready("after");
    }
}
