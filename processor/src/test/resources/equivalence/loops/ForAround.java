package equivalence.loops;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** A finally block around a for loop; exceptions leave the loop, catch and go on. */
final class ForAround {
    @Async
    static Future<Integer> count(Trace trace, int failing) {
        int sum = 0;
        try {
            for (int n = 0; n < 3; n++) {
                sum += 10 + trace.pause(n).await();
                if (n == failing) throw new IllegalStateException("at " + n);
                sum += 100;
            }
            sum += trace.pause(1000).await();
        } catch (IllegalStateException e) {
            sum = -sum - trace.pause(e.getMessage().length()).await();
        } finally {
            trace.log("sum", sum, trace.pause("f").await());
        }
        return Future.ready(sum);
    }

    @Async
    static Future<String> run(Trace trace) {
        return Future.ready(count(trace, 0).await() + " " + count(trace, 2).await() + " " + count(trace, 9).await());
    }
}
