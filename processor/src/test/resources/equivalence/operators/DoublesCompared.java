package equivalence.operators;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Each comparison of double beside an await, and against another numeric type. */
final class DoublesCompared {
    @Async
    static Future<String> compare(Trace trace, double x, double y) {
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
        double[] values = {7.5, -0.25, Double.MAX_VALUE, 0, Double.NaN};
        String text = "";
        for (double x : values) {
            for (double y : values) text += compare(trace, x, y).await() + " ";
        }
        return Future.ready(text);
    }
}
