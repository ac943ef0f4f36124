package heap;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.heap.Heap;
import dev.stator.processor.heap.Thing;

/** A variable whose value will be replaced before it is looked at holds nothing meanwhile. */
public class Overwritten {

    private static Thing field;

    @Async
    public static Future<Void> run(Heap heap) {
        Thing thing = heap.thing("first");
        heap.use(thing);
        heap.rest().await();
        thing = heap.thing("second");
        heap.rest("second").await();
        heap.use(thing);
        heap.rest().await();
        thing = heap.make("third").await();
        heap.rest("third").await();
        Thing other;
        other = thing;
        thing = null;
        heap.rest("third").await();
        field = other;
        heap.use(thing);
        return Future.done();
    }
}
