package equivalence.operators;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** A local, a field, a parameter and a result of type double, each alive across an await; both slots of it. */
final class DoublesAcross {
    double field = -0.25;
    static double shared;

    @Async
    Future<Double> add(Trace trace, double first, int between, double last) {
        double local = first + between;
        trace.pause("gap").await();
        double second = local - trace.pause(last).await();
        trace.pause("gap").await();
        field += local;
        shared = field - second;
        return Future.ready(local + second + field);
    }

    @Async
    static Future<Double> run(Trace trace) {
        DoublesAcross object = new DoublesAcross();
        double sum = object.add(trace, 7.5, 2, -0.25).await() + object.add(trace, -0.25, 3, Double.MAX_VALUE).await();
        trace.log(object.field, shared);
        return Future.ready(sum);
    }
}
