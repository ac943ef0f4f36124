package equivalence.cleanup;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** try, catch and finally, all with awaits; failures in each of them. */
final class CatchAndFinally {
    static RuntimeException failure(String where) {
        return new IllegalStateException(where);
    }

    @Async
    static Future<String> all(Trace trace, int mask) {
        String text = "";
        try {
            text += trace.pause("try ").await();
            if ((mask & 1) != 0) trace.fail(failure("in try")).await();
            text += trace.pause("tried ").await();
        } catch (IllegalStateException e) {
            text += trace.pause("catch ").await() + e.getMessage();
            if ((mask & 2) != 0) throw failure("in catch");
            text += trace.pause(" caught ").await();
        } finally {
            text += trace.pause("finally ").await();
            trace.log("finally", text);
            if ((mask & 4) != 0) trace.fail(failure("in finally")).await();
        }
        return Future.ready(text);
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        for (int mask = 0; mask < 8; mask++) {
            try {
                text += all(trace, mask).await() + ";";
            } catch (IllegalStateException e) {
                text += e.getMessage() + ";";
            }
        }
        return Future.ready(text);
    }
}
