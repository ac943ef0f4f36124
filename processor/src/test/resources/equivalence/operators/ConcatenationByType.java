package equivalence.operators;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** String concatenation with an awaited value of each type, also null, also an array that is a char[] no more. */
final class ConcatenationByType {
    enum Color {
        RED
    }

    record Point(int x, int y) {}

    @Async
    static Future<String> run(Trace trace) {
        String text = "" + trace.pause(1).await() + trace.pause(2L).await() + trace.pause(3f).await() + trace.pause(4.0).await();
        text = text + trace.pause('c').await() + trace.pause((byte) 5).await() + trace.pause((short) 6).await() + trace.pause(true).await();
        text = trace.pause(Color.RED).await() + text + trace.pause(new Point(1, 2)).await();
        text += trace.<String>pause(null).await() + trace.<Object>pause(null).await();
        text += 1 + trace.pause(2).await() + "three" + 4 + trace.pause(5).await();
        text += 'a' + trace.pause('b').await() + "" + 'a' + trace.pause('b').await();
        return Future.ready(text + String.valueOf(trace.pause(new char[] {'x', 'y'}).await()));
    }
}
