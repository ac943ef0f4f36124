package equivalence.operators;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** A local, a field, a parameter and a result of type float, each alive across an await; both slots of it. */
final class FloatsAcross {
    float field = -0.25f;
    static float shared;

    @Async
    Future<Float> add(Trace trace, float first, int between, float last) {
        float local = first + between;
        trace.pause("gap").await();
        float second = local - trace.pause(last).await();
        trace.pause("gap").await();
        field += local;
        shared = field - second;
        return Future.ready(local + second + field);
    }

    @Async
    static Future<Float> run(Trace trace) {
        FloatsAcross object = new FloatsAcross();
        float sum = object.add(trace, 7.5f, 2, -0.25f).await() + object.add(trace, -0.25f, 3, Float.MAX_VALUE).await();
        trace.log(object.field, shared);
        return Future.ready(sum);
    }
}
