package equivalence.arrays;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.Arrays;

/** A store into an array of a narrower type fails after its value was awaited. */
final class Covariance {
    @Async
    static Future<String> run(Trace trace) {
        Object[] objects = new Integer[trace.pause(2).await()];
        objects[0] = trace.pause(1).await();
        Number[] numbers = (Number[]) objects;
        String text = "";
        try {
            objects[1] = trace.pause("text").await();
        } catch (ArrayStoreException e) {
            text += trace.pause("refused").await();
        }
        try {
            numbers[trace.pause(1).await()] = 1.5;
        } catch (ArrayStoreException e) {
            text += "refused";
        }
        return Future.ready(text + Arrays.toString(numbers));
    }
}
