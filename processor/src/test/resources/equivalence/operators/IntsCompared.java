package equivalence.operators;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Each comparison of int beside an await, and against another numeric type. */
final class IntsCompared {
    @Async
    static Future<String> compare(Trace trace, int x, int y) {
        String text = "";
        text += trace.pause(x).await() < y ? "<" : "-";
        text += x <= trace.pause(y).await() ? "<=" : "-";
        text += trace.pause(x).await() > (char) 100 ? ">" : "-";
        text += (short) 3 >= trace.pause(y).await() ? ">=" : "-";
        text += trace.pause(x).await() + 0 == trace.pause(y).await() + 0 ? "==" : "-";
        text += x != trace.pause(y).await() ? "!=" : "-";
        return Future.ready(text);
    }

    @Async
    static Future<String> run(Trace trace) {
        int[] values = {7, -3, Integer.MAX_VALUE, 0};
        String text = "";
        for (int x : values) {
            for (int y : values) text += compare(trace, x, y).await() + " ";
        }
        return Future.ready(text);
    }
}
