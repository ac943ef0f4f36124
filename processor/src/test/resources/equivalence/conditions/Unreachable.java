package equivalence.conditions;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Both arms return; loops that end only by return; code after that javac finds reachable or not. */
final class Unreachable {
    @Async
    static Future<Integer> arms(Trace trace, boolean b) {
        if (b) {
            return Future.ready(trace.pause(1).await());
        } else {
            throw new IllegalStateException("no " + trace.pause(2).await());
        }
    }

    @Async
    static Future<Integer> forever(Trace trace) {
        int n = 0;
        while (true) {
            n += trace.pause(1).await();
            if (n > 2) {
                return Future.ready(n);
            }
        }
    }

    @Async
    static Future<Integer> endless(Trace trace) {
        for (int i = 0; ; i++) {
            if (trace.pause(i).await() == 2) {
                return trace.pause(i);
            }
        }
    }

    @Async
    static Future<Integer> once(Trace trace) {
        do {
            int n = trace.pause(5).await();
            if (n == 5) {
                return Future.ready(n);
            }
        } while (true);
    }

    @Async
    static Future<Integer> constant(Trace trace) {
        final boolean always = true;
        int n = trace.pause(1).await();
        while (always) {
            if (n++ > 1) break;
        }
        if (false) {
            n = trace.pause(100).await();
        }
        return Future.ready(n);
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = "" + arms(trace, true).await() + forever(trace).await() + endless(trace).await();
        text += once(trace).await() + constant(trace).await();
        try {
            arms(trace, false).await();
        } catch (IllegalStateException e) {
            text += e.getMessage();
        }
        return Future.ready(text);
    }
}
