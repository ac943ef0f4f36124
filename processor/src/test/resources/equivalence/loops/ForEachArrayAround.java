package equivalence.loops;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** A finally block around a for-each over an array loop; exceptions leave the loop, catch and go on. */
final class ForEachArrayAround {
    static int[] range(int end) {
        int[] all = new int[end];
        for (int i = 0; i < end; i++) all[i] = i;
        return all;
    }

    @Async
    static Future<Integer> count(Trace trace, int failing) {
        int sum = 0;
        try {
            for (int n : range(3)) {
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
