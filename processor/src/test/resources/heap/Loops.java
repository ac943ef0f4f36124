package heap;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.heap.Heap;
import dev.stator.processor.heap.Thing;

/** The variable of a round is dead in the next one, the iterator after the loop. */
public class Loops {

    @Async
    public static Future<Void> run(Heap heap) {
        for (Thing thing : heap.things("one", "two")) {
            heap.rest("iterator", thing.toString()).await();
            heap.use(thing);
            heap.rest("iterator").await();
        }
        heap.rest().await();
        Thing[] array = {heap.thing("three")};
        for (Thing thing : array) {
            heap.rest("three").await();
        }
        heap.rest().await();
        return Future.done();
    }
}
