package equivalence.naming;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.function.Function;

/** One name for variables of different types in blocks beside each other, alive across awaits in each. */
final class SiblingScopes {
    @Async
    static Future<String> run(Trace trace) {
        String all = "";
        {
            int x = trace.pause(1).await();
            all += x + trace.pause(x).await();
        }
        {
            long x = trace.pause(2L).await();
            all += x + trace.pause(x).await();
        }
        {
            String x = trace.pause("s").await();
            all += x + trace.pause(x).await();
        }
        for (double x = 0; x < 1; x += trace.pause(0.5).await()) all += x;
        for (char x : new char[] {'p', 'q'}) all += x + trace.pause("c").await();
        try {
            throw new IllegalStateException(trace.pause("t").await());
        } catch (IllegalStateException x) {
            all += x.getMessage() + trace.pause(x.getMessage()).await();
        }
        Function<String, String> lambda = x -> x + x;
        return Future.ready(lambda.apply(all));
    }
}
