package equivalence.assignments;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Declarations with and without values, and a chain of assignments. */
final class Locals {
    @Async
    static Future<String> run(Trace trace) {
        int a;
        int b = 1, c = trace.pause(2).await(), d[] = {3, c};
        long e;
        a = b + trace.pause(10).await();
        e = a = c = trace.pause(7).await();
        trace.log(a, b, c, d, e);
        final String text;
        text = trace.pause("x").await();
        return Future.ready(text + a + e + d[1]);
    }
}
