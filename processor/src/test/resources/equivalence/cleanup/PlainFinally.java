package equivalence.cleanup;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** finally blocks without an await around awaits: they run once on each way out. */
final class PlainFinally {
    static int open;

    @Async
    static Future<Integer> use(Trace trace, int how) {
        open++;
        try {
            int n = trace.pause(how).await();
            if (n == 1) return Future.ready(open);
            if (n == 2) return Future.failed(new IllegalStateException("two"));
            trace.pause("more").await();
            return trace.pause(n * 10);
        } finally {
            open--;
            trace.log("closed", how, open);
        }
    }

    @Async
    static Future<String> run(Trace trace) {
        open = 0;
        String text = "";
        for (int how = 0; how < 4; how++) {
            try {
                text += use(trace, how).await() + " ";
            } catch (IllegalStateException e) {
                text += e.getMessage() + " ";
            }
        }
        return Future.ready(text + open);
    }
}
