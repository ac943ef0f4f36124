package equivalence.lifetimes;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** A method with many awaits in a row, whose temporaries pile up. */
final class LongMethod {
    @Async
    static Future<String> run(Trace trace) {
        int a = trace.pause(1).await() + trace.pause(2).await() * (trace.pause(3).await() - trace.pause(4).await() * (trace.pause(5).await() + 1));
        String b = trace.see("x") + trace.see(1) + trace.pause("y").await() + trace.see(2) + (trace.see(3) + trace.pause(4).await()) + trace.see("z");
        Object[] c = {trace.see(1), trace.see('c'), trace.see(2.5), trace.pause(3L).await(), trace.see("s"), trace.pause(null).await(), new int[] {trace.see(5), trace.pause(6).await()}};
        String d = String.join(trace.see("-"), trace.pause("p").await(), trace.see("q"), String.valueOf(trace.pause(true).await() ? trace.see(1) : trace.pause(2).await()));
        int e = Math.max(Math.max(trace.see(1), trace.pause(2).await()), Math.min(trace.pause(3).await(), Math.abs(trace.pause(-4).await())));
        trace.log(a, b, c, d, e);
        return Future.ready(a + b + c.length + d + e);
    }
}
