package equivalence.exceptions;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** One try after another, and after a caught failure the next one starts fresh. */
final class SiblingTries {
    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        for (int i = 0; i < 3; i++) {
            try {
                if (i == 1) throw new IllegalStateException("a" + i);
                text += trace.pause("x" + i).await();
            } catch (IllegalStateException e) {
                text += e.getMessage() + trace.pause("c").await();
            }
            try {
                text += trace.pause(i).await() / (i - 2) + " ";
            } catch (ArithmeticException e) {
                text += "zero";
            } finally {
                text += trace.pause("f").await();
            }
            text += trace.pause("-").await();
        }
        if (trace.pause(true).await()) {
            throw new IllegalStateException(text);
        }
        return Future.ready(text);
    }
}
