package heap;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.heap.Heap;
import dev.stator.processor.heap.Thing;

/** Arguments and results of calls: nothing is left of a callee that has returned. */
public class Calls {

    @Async
    public static Future<Void> run(Heap heap) {
        Thing result = take(heap, heap.thing("argument")).await();
        heap.rest("result").await();
        heap.use(result);
        new Calls().use(heap, heap.thing("used")).await();
        heap.rest().await();
        Future<Thing> started = take(heap, heap.thing("argument"));
        heap.use(started.await());
        heap.rest().await();
        return Future.done();
    }

    @Async
    static Future<Thing> take(Heap heap, Thing argument) {
        heap.rest("argument").await();
        heap.use(argument);
        return Future.ready(heap.make("result").await());
    }

    @Async
    final Future<Void> use(Heap heap, Thing used) {
        heap.use(used);
        return inner(heap);
    }

    @Async
    private Future<Void> inner(Heap heap) {
        heap.rest().await();
        return Future.done();
    }
}
