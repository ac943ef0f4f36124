package equivalence.fields;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** A field is changed by another method while the first is suspended. */
final class ChangedWhileSuspended {
    private int field = 1;

    @Async
    private Future<Integer> bump(Trace trace) {
        int before = field;
        field = 50;
        int awaited = trace.pause(before).await();
        field++;
        return Future.ready(awaited + field);
    }

    @Async
    private Future<String> all(Trace trace) {
        int cached = field;
        int result = bump(trace).await();
        String text = cached + " " + field + " " + result;
        cached = field++;
        result = bump(trace).await() - field + cached;
        return Future.ready(text + " " + result);
    }

    @Async
    static Future<String> run(Trace trace) {
        return new ChangedWhileSuspended().all(trace);
    }
}
