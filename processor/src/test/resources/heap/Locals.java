package heap;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.heap.Heap;
import dev.stator.processor.heap.Thing;

/** Dead after its last use, when overwritten, and in one branch. */
public class Locals {

    @Async
    public static Future<Void> run(Heap heap) {
        Thing first = heap.thing("first");
        heap.rest("first").await();
        heap.use(first);
        heap.rest().await();
        Thing second = heap.make("second").await();
        Thing third = heap.make("third", "second").await();
        heap.use(second, third);
        second = heap.thing("another second");
        heap.rest("another second").await();
        if (second.toString().isEmpty()) {
            heap.use(second);
        } else {
            heap.rest().await();
        }
        return Future.done();
    }
}
