package equivalence.operators;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** A local, a field, an array element and a result of type short, each alive across an await. */
final class ShortsAcross {
    short field = (short) 30000;

    @Async
    Future<Short> pass(Trace trace, short parameter) {
        short[] array = {parameter, trace.pause((short) -7).await()};
        short local = array[trace.pause(1).await()];
        trace.pause("gap").await();
        array[0] = local;
        field = trace.pause(parameter).await();
        return Future.ready(array[trace.pause(0).await()] == local ? field : local);
    }

    @Async
    static Future<String> run(Trace trace) {
        ShortsAcross object = new ShortsAcross();
        short result = object.pass(trace, Short.MIN_VALUE).await();
        return Future.ready("" + (int) result + " " + (int) object.field);
    }
}
