package equivalence.naming;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** One name in several scopes, of several types, across awaits. */
final class SameNameTwice {
    int x = 1000;

    @Async
    Future<String> all(Trace trace) {
        String text = "";
        {
            int x = trace.pause(1).await();
            text += x + trace.pause(x).await();
        }
        {
            String x = trace.pause("s").await();
            text += trace.pause(x).await() + x;
        }
        for (long x = 0; x < 2; x++) text += trace.pause(x).await();
        for (double x : new double[] {0.5}) {
            text += trace.pause(x).await() + x;
        }
        if (trace.pause(true).await()) {
            boolean x = true;
            text += trace.pause(!x).await();
        } else {
            char x = 'c';
            text += trace.pause(x).await();
        }
        try {
            Object x = null;
            text += trace.<Object>pause(x).await();
            throw new IllegalStateException("x");
        } catch (IllegalStateException x) {
            text += trace.pause(x.getMessage()).await() + x.getMessage();
        } finally {
            byte x = 7;
            text += trace.pause(x).await();
        }
        for (int i = 0; i < 2; i++) {
            int x = i;
            x += 5;
            text += x;
        }
        text += trace.pause(x).await();
        int x = trace.pause(2).await();
        return Future.ready(text + x + this.x);
    }

    @Async
    static Future<String> run(Trace trace) {
        return new SameNameTwice().all(trace);
    }
}
