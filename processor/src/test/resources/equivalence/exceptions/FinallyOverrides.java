package equivalence.exceptions;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** A finally block that throws or returns takes the place of what was on its way. */
@SuppressWarnings("finally")
final class FinallyOverrides {
    @Async
    static Future<String> leave(Trace trace, int first, int last) {
        try {
            trace.pause("body").await();
            if (first == 0) throw new IllegalStateException("body");
            if (first == 1) return Future.ready("returned");
            if (first == 2) trace.fail(new IllegalStateException("awaited")).await();
        } finally {
            trace.pause("finally").await();
            if (last == 0) throw new IllegalArgumentException("finally");
            if (last == 1) return Future.ready("from finally");
            if (last == 2) trace.fail(new IllegalArgumentException("awaited finally")).await();
        }
        return Future.ready("end");
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        for (int first = 0; first < 4; first++) {
            for (int last = 0; last < 4; last++) {
                try {
                    text += leave(trace, first, last).await() + ";";
                } catch (RuntimeException e) {
                    text += e.getMessage() + e.getSuppressed().length + ";";
                }
            }
        }
        return Future.ready(text);
    }
}
