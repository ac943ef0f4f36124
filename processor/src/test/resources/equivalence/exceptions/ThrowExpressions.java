package equivalence.exceptions;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** throw with an await in the expression, with a conditional, a cast and a call. */
final class ThrowExpressions {
    static IllegalStateException failure(String message) {
        return new IllegalStateException(message);
    }

    @Async
    static Future<Void> raise(Trace trace, int how) throws Exception {
        if (how == 0) throw new Exception(trace.pause("new").await());
        if (how == 1) throw trace.pause(true).await() ? failure("left") : new IllegalArgumentException("right");
        if (how == 2) throw (RuntimeException) trace.pause((Object) failure("cast")).await();
        if (how == 3) throw failure(trace.pause("call").await());
        throw (failure("parentheses" + trace.pause(how).await()));
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        for (int how = 0; how < 5; how++) {
            try {
                raise(trace, how).await();
            } catch (Exception e) {
                text += e.getMessage() + " ";
            }
        }
        return Future.ready(text);
    }
}
