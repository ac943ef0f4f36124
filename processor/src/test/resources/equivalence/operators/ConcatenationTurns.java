package equivalence.operators;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Operands of a concatenation are converted to strings in turn (JLS 15.18.1), whatever javac's release does. */
final class ConcatenationTurns {
    static final class Name {
        private final Trace trace;
        private final String name;

        Name(Trace trace, String name) {
            this.trace = trace;
            this.name = name;
        }

        @Override
        public String toString() {
            trace.log("toString", name);
            return name;
        }
    }

    @Async
    static Future<String> run(Trace trace) {
        Name a = new Name(trace, "a");
        StringBuilder sb = new StringBuilder("sb");
        String first = "" + sb;
        String text = first + a;
        text += trace.pause("1").await() + trace.see(2) + trace.pause('3').await();
        text = text + trace.pause(4).await() + (text = "assigned");
        String left = "(" + sb;
        text += left + trace.pause(sb.append("+")).await();
        text += trace.pause(1).await() + 2 + trace.pause("three").await() + 4 + 5;
        text += 1 + 2 + trace.pause("x").await() + 1 + 2;
        text += (char) (trace.pause(97).await() + 1) + trace.<String>pause(null).await();
        text += new char[0].length + trace.pause("y").await() + 1.5f + 2L + 'c' + true + null;
        return Future.ready(text);
    }
}
