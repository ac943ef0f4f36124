package heap;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.heap.Heap;
import dev.stator.processor.heap.Thing;

/** Parameters and the receiver, dead before the first await, after it, or never. */
public class Parameters {

    private final Thing self;

    Parameters(Thing self) {
        this.self = self;
    }

    public static Future<Void> run(Heap heap) {
        return new Parameters(heap.thing("self")).run(heap, heap.thing("a"), heap.thing("b"), heap.thing("c"));
    }

    @Async
    private Future<Void> run(Heap heap, Thing a, Thing b, Thing c) {
        heap.use(a);
        heap.rest("self", "b", "c").await();
        heap.use(self, b);
        b = heap.thing("new b");
        heap.rest("new b", "c").await();
        heap.use(b);
        heap.rest("c").await();
        heap.use(c);
        return Future.done();
    }
}
