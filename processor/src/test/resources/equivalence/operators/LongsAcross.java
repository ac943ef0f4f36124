package equivalence.operators;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** A local, a field, a parameter and a result of type long, each alive across an await; both slots of it. */
final class LongsAcross {
    long field = -3L;
    static long shared;

    @Async
    Future<Long> add(Trace trace, long first, int between, long last) {
        long local = first + between;
        trace.pause("gap").await();
        long second = local - trace.pause(last).await();
        trace.pause("gap").await();
        field += local;
        shared = field - second;
        return Future.ready(local + second + field);
    }

    @Async
    static Future<Long> run(Trace trace) {
        LongsAcross object = new LongsAcross();
        long sum = object.add(trace, 7L, 2, -3L).await() + object.add(trace, -3L, 3, Long.MAX_VALUE).await();
        trace.log(object.field, shared);
        return Future.ready(sum);
    }
}
