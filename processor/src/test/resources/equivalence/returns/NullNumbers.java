package equivalence.returns;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Null as the result of a method of numbers: from literals, variables, choices, whole statements, before and after awaits. */
final class NullNumbers {
    @Async
    static Future<Integer> number(Trace trace, int how) {
        Integer none = null;
        Integer got = trace.pause(how).await();
        if (how == 0) return Future.ready(null);
        if (how == 1) return Future.ready(none);
        if (how == 2) return Future.ready(got > 0 ? none : got);
        if (how == 3) return Future.ready(trace.<Integer>pause(null).await());
        if (how == 4) return Future.ready(trace.pause(true).await() ? null : 1);
        if (how == 5) return trace.pause(null);
        try {
            if (how == 6) return Future.ready(none);
            return Future.ready(null);
        } finally {
            trace.log("finally", trace.pause("f").await());
        }
    }

    @Async
    static Future<Long> whole(Trace trace, Long value) {
        for (int i = 0; i < 2; i++) {
            if (i == 1) return Future.ready(value);
        }
        trace.pause(1).await();
        return Future.ready(0L);
    }

    @Async
    static Future<Double> choice(Trace trace, boolean none) {
        trace.pause(none).await();
        return none ? Future.ready(null) : Future.ready(1.5);
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        for (int how = 0; how < 8; how++) {
            text += number(trace, how).await() + " ";
        }
        return Future.ready(text + whole(trace, null).await() + whole(trace, 3L).await() + choice(trace, true).await());
    }
}
