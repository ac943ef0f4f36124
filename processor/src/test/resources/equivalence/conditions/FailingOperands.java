package equivalence.conditions;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Operands of conditions that throw: what stands behind them is not evaluated, handlers around see it. */
final class FailingOperands {
    private static boolean boom(Trace trace, String name) {
        trace.log("boom", name);
        throw new IllegalArgumentException(name);
    }

    @Async
    static Future<String> all(Trace trace, int n) {
        String text = "";
        try {
            if (trace.pause(n > 0).await() && boom(trace, "and")
                    || trace.pause(true).await()) {
                text += "a";
            }
            if (n < 2 ? boom(trace, "choice") : trace.pause(false).await()) {
                text += "b";
            }
        } catch (IllegalArgumentException e) {
            text += e.getMessage();
        }
        try {
            while (text.length() < 9
                    && trace.<Boolean>fail(new IllegalStateException("while")).await()) {
                text += "c";
            }
        } catch (IllegalStateException e) {
            text += e.getMessage() + trace.pause(1).await();
        }
        int rounds = 0;
        try {
            do {
                rounds++;
            } while (trace.pause(rounds).await() < 3 || boom(trace, "do" + rounds));
        } catch (IllegalArgumentException e) {
            text += e.getMessage();
        } finally {
            text += trace.pause(rounds).await();
        }
        return Future.ready(text);
    }

    @Async
    static Future<String> run(Trace trace) {
        return Future.ready(
                all(trace, 0).await() + all(trace, 1).await() + all(trace, 2).await());
    }
}
