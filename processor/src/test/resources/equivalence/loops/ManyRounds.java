package equivalence.loops;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Many rounds, few of them pending: the values of a long loop. */
final class ManyRounds {
    @Async
    static Future<Integer> step(int i) {
        return Future.ready(i & 3);
    }

    @Async
    static Future<Long> run(Trace trace) {
        long sum = 0;
        for (int i = 0; i < 100_000; i++) {
            sum += step(i).await();
            if (i % 20_000 == 0) {
                sum += trace.pause(i).await();
            }
        }
        return Future.ready(sum);
    }
}
