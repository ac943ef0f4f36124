package equivalence.patterns;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** In &amp;&amp;, ||, !, ?: with awaits to the left and to the right. */
final class InConditions {
    @Async
    static Future<String> one(Trace trace, Object o) {
        String text = "";
        if (o instanceof String s && trace.pause(s.length()).await() > 2 && s.startsWith("l")) {
            text += "long " + s;
        } else if (trace.pause(true).await() && o instanceof String s && !s.isEmpty()) {
            text += "short " + s + trace.pause("!").await();
        } else if (!(o instanceof Integer i) || trace.pause(i).await() > 5 || i < 0) {
            text += "not small";
        } else {
            text += "small " + i;
        }
        text += o instanceof Integer i && i > 3 ? trace.pause(i).await() : o instanceof String s ? s : "neither";
        boolean both = o instanceof Integer i && trace.pause(i).await() == i && i > 1;
        boolean either = !(o instanceof Integer i) || trace.pause(i).await() == 1 || i == 7;
        boolean alone = trace.pause(o).await() instanceof Number n;
        boolean negated = !(trace.pause(o).await() instanceof Number n && n.intValue() > 2);
        boolean strict = trace.see(true) & (o instanceof Integer i && trace.pause(i).await() > 2) | trace.see(false);
        return Future.ready(text + both + either + alone + negated + strict);
    }

    @Async
    static Future<String> run(Trace trace) {
        String all = "";
        for (Object o : new Object[] {"long", "lo", "", 1, 4, 7, -1, null}) {
            all += one(trace, o).await() + ";";
        }
        return Future.ready(all);
    }
}
