package equivalence.cleanup;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** finally sees the variables as they were left, however it is reached. */
final class VariablesInFinally {
    @Async
    static Future<String> run(Trace trace) {
        int n = 0;
        String text = null;
        long[] wide = {0};
        try {
            n = trace.pause(1).await();
            text = trace.pause("set").await();
            n++;
            double d = trace.pause(2.5).await();
            n += (int) d;
            wide[0] += trace.pause(7L).await();
            trace.fail(new IllegalStateException("x")).await();
            n = 100;
        } catch (IllegalStateException e) {
            int m = n;
            n = trace.pause(50).await() + m;
        } finally {
            trace.log("finally", n, text, wide);
            String copy = text + n;
            trace.log(trace.pause(copy).await(), copy, n);
        }
        return Future.ready(text + n + wide[0]);
    }
}
