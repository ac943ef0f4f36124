package equivalence.lifetimes;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Locals that are assigned on every way before they are read, final ones too. */
final class AssignedOnce {
    @Async
    static Future<String> assign(Trace trace, int how) {
        final int n;
        final String text;
        if (how == 0) {
            n = trace.pause(10).await();
            text = "zero";
        } else if (how == 1) {
            text = trace.pause("one").await();
            n = 11;
        } else {
            int m = trace.pause(how).await();
            if (m > 2) throw new IllegalStateException("too many");
            n = m;
            text = "m" + trace.pause(m).await();
        }
        Runnable log = () -> trace.log("captured", n, text);
        trace.pause(0).await();
        log.run();
        int k;
        while (true) {
            k = trace.pause(n).await();
            if (k > 0) break;
        }
        boolean sure;
        int found;
        if ((sure = trace.pause(true).await()) && (found = trace.pause(k).await()) > 1) {
            return Future.ready(text + n + sure + found);
        }
        return Future.ready(text);
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        for (int how = 0; how < 4; how++) {
            try {
                text += assign(trace, how).await() + ",";
            } catch (IllegalStateException e) {
                text += e.getMessage();
            }
        }
        return Future.ready(text);
    }
}
