package equivalence.patterns;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Nothing awaits in the if; only what follows is another statement. */
final class NoAwaitBetween {
    @Async
    static Future<String> one(Trace trace, Object o) {
        if (!(o instanceof Integer i)) return Future.ready("none");
        int twice = i * 2;
        if (o instanceof Number n && n.intValue() > 2) { trace.log("whole", n); }
        trace.pause(twice).await();
        if (!(o instanceof Number n)) { throw new AssertionError(); }
        else { trace.log("else", n); }
        return Future.ready("" + twice + i + n);
    }

    @Async
    static Future<String> never(Trace trace, Object o) {
        if (!(o instanceof Integer i)) return Future.ready("none");
        int twice = i * 2;
        return Future.ready("" + twice);
    }

    @Async
    static Future<String> run(Trace trace) {
        return Future.ready(one(trace, 1).await() + one(trace, 3).await() + one(trace, "s").await() + never(trace, 4).await() + never(trace, "").await());
    }
}
