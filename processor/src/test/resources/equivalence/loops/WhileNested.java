package equivalence.loops;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Two nested while loops with labels; each jump goes where its label says. */
final class WhileNested {
    @Async
    static Future<String> walk(Trace trace, int how) {
        String text = "";
        int rounds = 0;
        int i = 0;
        outer: while (i < 3) {
            int n = i++;
            text += "(" + n;
            int m = -1;
            inner: while (++m < 3) {
                text += trace.pause(m).await();
                if (m == 1 && how == 0) continue outer;
                if (m == 1 && how == 1) break outer;
                if (m == 1 && how == 2) continue inner;
                if (m == 1 && how == 3) break inner;
                if (rounds++ > 5) break;
                text += ",";
            }
            text += trace.pause(")").await();
        }
        return Future.ready(text);
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        for (int how = 0; how < 5; how++) text += walk(trace, how).await() + ";";
        return Future.ready(text);
    }
}
