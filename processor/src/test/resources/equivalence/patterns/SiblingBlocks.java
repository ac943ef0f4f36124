package equivalence.patterns;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.List;

/** Variables of one name in blocks behind each other, each in scope up to the end of its block. */
final class SiblingBlocks {
    String s = "field";

    @Async
    Future<String> one(Trace trace, Object a, Object b) {
        String text = "";
        {
            if (!(a instanceof String s) || s.isEmpty()) {
                return Future.ready("no " + a);
            }
            text += trace.pause("first").await();
        }
        {
            if (!(b instanceof String s) || s.isEmpty()) {
                return Future.ready("no " + b);
            }
            text += trace.pause("second").await();
        }
        if (text.length() > 3) {
            Object next = b;
            while (!(next instanceof Integer s)) {
                next = next.toString().length();
            }
            text += trace.pause("third").await();
        }
        text += s;
        List.of(1, 2).forEach(s -> trace.see(s));
        return Future.ready(text);
    }

    @Async
    static Future<String> run(Trace trace) {
        SiblingBlocks object = new SiblingBlocks();
        String text = "";
        Object[] values = {"x", "", 1};
        for (Object a : values) {
            for (Object b : values) {
                text += object.one(trace, a, b).await() + ",";
            }
        }
        return Future.ready(text);
    }
}
