package equivalence.loops;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** A finally block around a while loop; exceptions leave the loop, catch and go on. */
final class WhileAround {
    @Async
    static Future<Integer> count(Trace trace, int failing) {
        int sum = 0;
        try {
            int i = 0;
            while (i < 3) {
                int n = i++;
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
