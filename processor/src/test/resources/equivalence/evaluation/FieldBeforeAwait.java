package equivalence.evaluation;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** A field on the left of an await is read before it, on the right after it. */
final class FieldBeforeAwait {
    int field = 1;

    @Async
    Future<Integer> change(Trace trace, int by) {
        field += trace.pause(by).await();
        return Future.ready(field);
    }

    @Async
    Future<String> all(Trace trace) {
        int left = field + change(trace, 10).await();
        int right = change(trace, 100).await() + field;
        int both = field * change(trace, 1000).await() - field;
        this.field = this.field + change(trace, 5).await();
        return Future.ready(left + " " + right + " " + both + " " + field);
    }

    @Async
    static Future<String> run(Trace trace) {
        return new FieldBeforeAwait().all(trace);
    }
}
