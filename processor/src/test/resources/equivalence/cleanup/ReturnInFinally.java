package equivalence.cleanup;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** A return in finally overrides returns and failures. */
final class ReturnInFinally {
    @SuppressWarnings("finally")
    @Async
    static Future<Integer> override(Trace trace, int how) {
        try {
            if (how == 0) return Future.ready(trace.pause(1).await());
            if (how == 1) throw new IllegalStateException("lost");
            if (how == 2) trace.fail(new IllegalStateException("lost too")).await();
            trace.pause("body").await();
        } finally {
            trace.log("finally", how);
            return Future.ready(trace.pause(10 + how).await());
        }
    }

    @SuppressWarnings("finally")
    @Async
    static Future<Integer> outcome(Trace trace) {
        try {
            return trace.pause(1);
        } finally {
            trace.log("overriding");
            return trace.pause(2);
        }
    }

    @Async
    static Future<Integer> run(Trace trace) {
        int sum = outcome(trace).await();
        for (int how = 0; how < 4; how++) {
            sum = sum * 100 + override(trace, how).await();
        }
        return Future.ready(sum);
    }
}
