package equivalence.switchexpressions;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Arms that throw or fail, before and after an await. */
final class Exceptions {
    @Async
    static Future<String> one(Trace trace, String how) {
        String text = "";
        try {
            text = trace.see("before") + switch (trace.pause(how).await()) {
                case "throw" -> throw new IllegalStateException("thrown");
                case "late" -> {
                    trace.pause("first").await();
                    throw new IllegalArgumentException("late");
                }
                case "fail" -> trace.<String>fail(new UnsupportedOperationException("failed")).await();
                default -> trace.see("fine");
            } + trace.see("after");
        } catch (IllegalStateException | IllegalArgumentException e) {
            text += e.getMessage();
        }
        return Future.ready(text);
    }

    @Async
    static Future<String> run(Trace trace) {
        String all = one(trace, "throw").await() + one(trace, "late").await() + one(trace, "fine").await();
        try {
            all += one(trace, "fail").await();
        } catch (UnsupportedOperationException e) {
            all += e.getMessage();
        }
        return Future.ready(all);
    }
}
