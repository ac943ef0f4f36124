package heap;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.heap.Heap;
import dev.stator.processor.heap.Thing;
import dev.stator.stream.Emitter;
import dev.stator.stream.Stream;

/** A generator that waits for its consumer keeps what it still needs; one that is over keeps nothing, though its stream is kept. */
public class Generators {

    @Async
    public static Future<Void> run(Heap heap) {
        Stream<Thing> all = all(heap, heap.thing("first"), heap.thing("second"));
        heap.rest("first", "second").await();
        heap.use(all.next().await());
        heap.rest("second", "local").await();
        heap.use(all.next().await());
        heap.rest().await();
        heap.use(all.next().await());
        heap.rest().await();
        heap.use(all.closeAsync());
        Stream<Thing> closed = all(heap, heap.thing("first"), heap.thing("second"));
        heap.use(closed.next().await());
        closed.closeAsync().await();
        heap.rest().await();
        heap.use(closed);
        Stream<Thing> unstarted = all(heap, heap.thing("first"), heap.thing("second"));
        unstarted.closeAsync().await();
        heap.rest().await();
        heap.use(unstarted);
        return Future.done();
    }

    @Async
    static Stream<Thing> all(Heap heap, Thing first, Thing second) {
        Emitter<Thing> out = Stream.emitter();
        Thing local = heap.thing("local");
        out.emit(first).await();
        heap.use(local);
        out.emit(second).await();
        return out.end();
    }
}
