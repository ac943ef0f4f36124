package equivalence.cleanup;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** finally after a normal end, a failure and a return. */
final class AwaitInFinally {
    @Async
    static Future<String> leave(Trace trace, int how) {
        String text = "";
        try {
            text += trace.pause("body ").await();
            if (how == 1) return Future.ready(text + "returned");
            if (how == 2) throw new IllegalStateException(text);
            if (how == 3) return trace.pause(text + "outcome");
            if (how == 4) return Future.failed(new IllegalStateException("failed"));
            if (how == 5) trace.fail(new IllegalStateException("awaited")).await();
            if (how == 6) return trace.fail(new IllegalStateException("returned"));
        } finally {
            text += trace.pause("cleanup ").await();
            trace.log(text);
        }
        return Future.ready(text + "end");
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        for (int how = 0; how < 7; how++) {
            try {
                text += leave(trace, how).await() + ";";
            } catch (IllegalStateException e) {
                trace.log("threw", e);
            }
        }
        return Future.ready(text);
    }
}
