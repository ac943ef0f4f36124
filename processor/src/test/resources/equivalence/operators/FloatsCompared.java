package equivalence.operators;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Each comparison of float beside an await, and against another numeric type. */
final class FloatsCompared {
    @Async
    static Future<String> compare(Trace trace, float x, float y) {
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
        float[] values = {7.5f, -0.25f, Float.MAX_VALUE, 0, Float.NaN};
        String text = "";
        for (float x : values) {
            for (float y : values) text += compare(trace, x, y).await() + " ";
        }
        return Future.ready(text);
    }
}
