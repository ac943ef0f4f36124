package equivalence.patterns;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.function.Supplier;

/** final, annotated and reassigned variables of patterns. */
final class Reassigned {
    @Async
    static Future<String> one(Trace trace, Object o) {
        if (!(o instanceof String s)) {
            return Future.ready("none");
        }
        s = s + trace.pause("1").await();
        if (o instanceof final String t && trace.pause(true).await()) {
            Supplier<String> later = () -> t + "!";
            s += later.get();
        }
        if (o instanceof @SuppressWarnings("unused") CharSequence u && u.length() > 1) {
            u = trace.pause(u.subSequence(1, 2)).await();
            s += u;
        }
        o = trace.pause((Object) 3).await();
        return Future.ready(s + o);
    }

    @Async
    static Future<String> run(Trace trace) {
        return Future.ready(one(trace, "abc").await() + one(trace, "d").await() + one(trace, 1).await());
    }
}
