package equivalence.assignments;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Parameters are variables too. */
final class ParametersReassigned {
    @Async
    static Future<String> count(Trace trace, int n, String text, long... rest) {
        while (n > 0) {
            text += trace.pause(n).await();
            n -= 1;
            rest[n % rest.length]++;
            rest = n == 1 ? new long[] {7} : rest;
        }
        n = trace.pause(rest.length).await();
        return Future.ready(text + n + rest[0]);
    }

    @Async
    static Future<String> run(Trace trace) {
        return count(trace, 3, "t", 1, 2);
    }
}
