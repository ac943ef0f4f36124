package equivalence.cleanup;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** break and continue in finally drop what was on its way. */
final class JumpsInFinally {
    @SuppressWarnings("finally")
    @Async
    static Future<String> drop(Trace trace, boolean jumpsOn) {
        String text = "";
        int i = 0;
        while (i < 4) {
            i++;
            try {
                text += trace.pause(i).await();
                if (i == 1) throw new IllegalStateException("dropped");
                if (i == 2) return Future.ready("dropped");
                if (i == 3) trace.fail(new IllegalStateException("dropped too")).await();
            } finally {
                text += trace.pause("f").await();
                if (i < 4 || jumpsOn) continue;
                break;
            }
        }
        return Future.ready(text + i);
    }

    @Async
    static Future<String> run(Trace trace) {
        return Future.ready(drop(trace, true).await() + drop(trace, false).await());
    }
}
