package equivalence.conditions;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** && and || evaluate no more than they need. */
final class ShortCircuit {
    @Async
    static Future<Boolean> ask(Trace trace, String name, boolean answer) {
        trace.log("ask", name);
        return trace.pause(answer);
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        for (int i = 0; i < 8; i++) {
            boolean a = (i & 1) != 0;
            boolean b = (i & 2) != 0;
            boolean c = (i & 4) != 0;
            boolean one = ask(trace, "a", a).await() && ask(trace, "b", b).await() || ask(trace, "c", c).await();
            boolean two = a || (ask(trace, "b", b).await() || c) && !ask(trace, "a", a).await();
            text += (one ? "1" : "0") + (two ? "1" : "0");
            if (!(ask(trace, "a", a).await() && (b || ask(trace, "c", c).await()))) {
                text += "n";
            }
        }
        return Future.ready(text);
    }
}
