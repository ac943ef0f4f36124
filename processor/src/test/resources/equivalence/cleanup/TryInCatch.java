package equivalence.cleanup;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** try inside of catch, three levels, each with its finally. */
final class TryInCatch {
    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        try {
            throw new IllegalStateException("1");
        } catch (IllegalStateException one) {
            try {
                text += trace.pause(one.getMessage()).await();
                throw new IllegalArgumentException("2");
            } catch (IllegalArgumentException two) {
                try {
                    text += trace.pause(one.getMessage() + two.getMessage()).await();
                    trace.fail(new ArithmeticException("3")).await();
                } catch (ArithmeticException three) {
                    text += one.getMessage() + two.getMessage() + trace.pause(three.getMessage()).await();
                } finally {
                    text += trace.pause("f3").await() + two.getMessage();
                    trace.log("f3");
                }
            } finally {
                text += trace.pause("f2").await() + one.getMessage();
                trace.log("f2");
            }
        } finally {
            text += trace.pause("f1").await();
            trace.log("f1");
        }
        return Future.ready(text);
    }
}
