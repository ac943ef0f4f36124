import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** A left operand that is chosen or assigned is unboxed before the right one is evaluated. */
class BoxesOnTheLeft {

    private static Integer held;

    @Async
    static Future<String> run(Trace trace) {
        int[] numbers = {1, 2, 3};
        Integer local;
        for (int i = 0; i < 4; i++) {
            Integer box = i % 2 == 0 ? 200 + i : null;
            boolean first = i < 2;
            try {
                trace.log((first ? trace.pause(box).await() : trace.pause(box).await()) ^ trace.pause(1).await());
            } catch (NullPointerException failure) {
                trace.log("conditional");
            }
            try {
                trace.log((local = trace.pause(box).await()) + trace.pause(2).await(), local);
            } catch (NullPointerException failure) {
                trace.log("local");
            }
            try {
                trace.log((held = trace.pause(box).await()) * trace.pause(3).await(), held);
            } catch (NullPointerException failure) {
                trace.log("field", held);
            }
            try {
                trace.log((first ? trace.pause(box).await() : null) < numbers[trace.pause(i).await()]);
            } catch (NullPointerException | ArrayIndexOutOfBoundsException failure) {
                trace.log(failure);
            }
        }
        return Future.ready("done");
    }
}
