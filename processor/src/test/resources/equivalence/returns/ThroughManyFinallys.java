package equivalence.returns;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** A value is computed before the finally blocks run, and survives them, unless one of them says otherwise. */
final class ThroughManyFinallys {
    private int count;

    @Async
    Future<Integer> counted(Trace trace) {
        try {
            try {
                try {
                    return Future.ready(++count + trace.pause(10).await());
                } finally {
                    count += trace.pause(100).await();
                }
            } finally {
                count *= 2;
            }
        } finally {
            trace.log("count", count, trace.pause("last").await());
        }
    }

    @Async
    Future<String> overruled(Trace trace, int n) {
        for (int round = 0; ; round++) {
            try {
                try {
                    return Future.ready("inner" + trace.pause(n).await());
                } finally {
                    trace.log("one");
                    if (n == 1 && round < 2) {
                        trace.log("again", trace.pause(round).await());
                        continue;
                    }
                }
            } finally {
                trace.log("two", round);
                if (n == 2) {
                    return Future.ready("outer" + trace.pause(n).await());
                }
                if (n == 3) {
                    throw new IllegalStateException("thrown" + trace.pause(n).await());
                }
            }
        }
    }

    @Async
    Future<String> awaited(Trace trace, Future<String> outcome) {
        String local = "before";
        try {
            try {
                return outcome;
            } finally {
                local = trace.pause("after").await();
            }
        } catch (IllegalArgumentException e) {
            return Future.ready(local + e.getMessage());
        } finally {
            trace.log(local);
        }
    }

    @Async
    static Future<String> run(Trace trace) {
        ThroughManyFinallys self = new ThroughManyFinallys();
        String text = self.counted(trace).await() + "," + self.count;
        for (int n = 0; n < 4; n++) {
            try {
                text += self.overruled(trace, n).await();
            } catch (IllegalStateException e) {
                text += e.getMessage();
            }
        }
        text += self.awaited(trace, trace.pause("value")).await();
        return Future.ready(text
                + self.awaited(trace, trace.fail(new IllegalArgumentException("failed")))
                        .await());
    }
}
