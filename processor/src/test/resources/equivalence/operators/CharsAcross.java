package equivalence.operators;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** A local, a field, an array element and a result of type char, each alive across an await. */
final class CharsAcross {
    char field = 'x';

    @Async
    Future<Character> pass(Trace trace, char parameter) {
        char[] array = {parameter, trace.pause('\n').await()};
        char local = array[trace.pause(1).await()];
        trace.pause("gap").await();
        array[0] = local;
        field = trace.pause(parameter).await();
        return Future.ready(array[trace.pause(0).await()] == local ? field : local);
    }

    @Async
    static Future<String> run(Trace trace) {
        CharsAcross object = new CharsAcross();
        char result = object.pass(trace, Character.MAX_VALUE).await();
        return Future.ready("" + (int) result + " " + (int) object.field);
    }
}
