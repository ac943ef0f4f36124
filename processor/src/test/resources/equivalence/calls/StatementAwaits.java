package equivalence.calls;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Awaits whose values nobody looks at, and futures that are values already. */
final class StatementAwaits {
    @Async
    static Future<Void> nothing() {
        return Future.done();
    }

    @Async
    static Future<Integer> number(Trace trace) {
        return trace.pause(1);
    }

    @Async
    static Future<Void> run(Trace trace) {
        nothing().await();
        number(trace).await();
        Future.ready("x").await();
        Future.done().await();
        Future.yieldNow().await();
        trace.pause(1).await().hashCode();
        Object nothing = Future.done().await();
        trace.log("nothing is", nothing);
        return Future.done();
    }
}
