package equivalence.patterns;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** One name for many variables, of patterns, locals and fields. */
final class SameNames {
    String s = "field";

    @Async
    Future<String> one(Trace trace, Object o, Object p) {
        String text = s;
        if (o instanceof String s) {
            text += trace.pause(s).await();
        }
        text += s;
        if (p instanceof Integer s && s > 1) {
            text += trace.pause(s).await();
        } else if (p instanceof String s) {
            text += s.length();
        }
        {
            Object s = trace.pause(o).await();
            if (s instanceof String state && p instanceof Integer machine && machine > 0) {
                text += state + trace.pause(machine).await();
            }
        }
        if (!(o instanceof String s)) return Future.ready(text + s);
        return Future.ready(text + s + trace.pause(this.s).await());
    }

    @Async
    static Future<String> run(Trace trace) {
        SameNames object = new SameNames();
        return Future.ready(object.one(trace, "x", 2).await() + object.one(trace, 1, "yy").await() + object.one(trace, "z", 0).await());
    }
}
