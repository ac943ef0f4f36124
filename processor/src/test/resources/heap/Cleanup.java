package heap;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.heap.Heap;
import dev.stator.processor.heap.Thing;

/** A finally block needs what it names, however it is reached. */
public class Cleanup {

    @Async
    public static Future<Void> run(Heap heap) {
        Thing resource = heap.thing("resource");
        Thing other = heap.thing("other");
        try {
            heap.rest("resource", "other").await();
            heap.use(other);
            heap.rest("resource").await();
        } finally {
            other = null;
            heap.use(resource);
        }
        heap.rest().await();
        return Future.done();
    }
}
