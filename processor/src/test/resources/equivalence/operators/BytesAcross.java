package equivalence.operators;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** A local, a field, an array element and a result of type byte, each alive across an await. */
final class BytesAcross {
    byte field = (byte) 100;

    @Async
    Future<Byte> pass(Trace trace, byte parameter) {
        byte[] array = {parameter, trace.pause((byte) -7).await()};
        byte local = array[trace.pause(1).await()];
        trace.pause("gap").await();
        array[0] = local;
        field = trace.pause(parameter).await();
        return Future.ready(array[trace.pause(0).await()] == local ? field : local);
    }

    @Async
    static Future<String> run(Trace trace) {
        BytesAcross object = new BytesAcross();
        byte result = object.pass(trace, Byte.MIN_VALUE).await();
        return Future.ready("" + (int) result + " " + (int) object.field);
    }
}
