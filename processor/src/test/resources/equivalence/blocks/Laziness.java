package equivalence.blocks;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Nothing of a block runs before it is awaited; what it captures is what it was. */
final class Laziness {
    static int field = 1;

    @Async
    static Future<String> run(Trace trace) {
        field = 1;
        int captured = trace.see(field);
        Future<Integer> first = Future.async(() -> {
            trace.log("first", captured, field);
            return Future.ready(trace.pause(captured + field).await());
        });
        Future<Integer> never = Future.async(() -> {
            trace.log("never");
            return Future.ready(trace.pause(1).await());
        });
        field = 10;
        trace.pause("between").await();
        trace.log("still", never != null);
        return Future.ready("" + first.await());
    }
}
