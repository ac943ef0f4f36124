package equivalence.patterns;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** The variable of a negated test is in scope behind the if. */
final class EarlyReturn {
    @Async
    static Future<String> one(Trace trace, Object o) {
        if (!(o instanceof String s)) {
            return Future.ready("no string");
        }
        String before = s;
        Object awaited = trace.pause(s).await();
        if (!(awaited instanceof CharSequence chars) || !(trace.pause((Object) 5).await() instanceof Integer five)) {
            throw new AssertionError();
        }
        return Future.ready(before + s.length() + chars + five);
    }

    @Async
    static Future<String> run(Trace trace) {
        return Future.ready(one(trace, "text").await() + one(trace, 5).await() + one(trace, null).await());
    }
}
