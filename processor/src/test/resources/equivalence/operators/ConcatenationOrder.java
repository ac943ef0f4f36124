package equivalence.operators;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Operands of a concatenation become text when it is made, not when they are evaluated. */
final class ConcatenationOrder {
    @Async
    static Future<String> run(Trace trace) {
        StringBuilder builder = new StringBuilder("a");
        String text = "[" + builder + trace.pause(builder.append("b")).await() + builder.append("c") + "]";
        trace.log(text);
        StringBuilder other = new StringBuilder("x");
        String next = trace.pause(1).await() + ("" + other) + trace.pause(other.append("y")).await().length() + other;
        return Future.ready(next);
    }
}
