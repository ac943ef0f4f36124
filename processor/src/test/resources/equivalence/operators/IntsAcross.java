package equivalence.operators;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** A local, a field, a parameter and a result of type int, each alive across an await; both slots of it. */
final class IntsAcross {
    int field = -3;
    static int shared;

    @Async
    Future<Integer> add(Trace trace, int first, int between, int last) {
        int local = first + between;
        trace.pause("gap").await();
        int second = local - trace.pause(last).await();
        trace.pause("gap").await();
        field += local;
        shared = field - second;
        return Future.ready(local + second + field);
    }

    @Async
    static Future<Integer> run(Trace trace) {
        IntsAcross object = new IntsAcross();
        int sum = object.add(trace, 7, 2, -3).await() + object.add(trace, -3, 3, Integer.MAX_VALUE).await();
        trace.log(object.field, shared);
        return Future.ready(sum);
    }
}
