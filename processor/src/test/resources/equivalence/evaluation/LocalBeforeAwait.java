package equivalence.evaluation;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** A local that is assigned within the expression has its old value on the left and its new one on the right. */
final class LocalBeforeAwait {
    @Async
    static Future<String> run(Trace trace) {
        int n = 1;
        int a = n + (n = trace.pause(10).await()) + n;
        int b = n++ + trace.pause(n).await() + ++n;
        int c = (n = 5) * trace.pause(n += 2).await() - n;
        int d = n - (n -= trace.pause(3).await()) - n;
        String s = "s";
        s = s + (s = trace.pause("t").await()) + s;
        return Future.ready(a + " " + b + " " + c + " " + d + " " + s + n);
    }
}
