package heap;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.heap.Heap;
import dev.stator.processor.heap.Thing;
import java.util.function.Supplier;

/** A lambda keeps what it captured as long as it is kept itself; the variable is dead before that. */
public class Captures {

    @Async
    public static Future<Void> run(Heap heap) {
        Thing captured = heap.make("captured").await();
        Supplier<Thing> supplier = () -> captured;
        heap.rest("captured").await();
        heap.use(supplier.get());
        heap.rest().await();
        Supplier<?>[] suppliers = new Supplier<?>[2];
        for (int i = 0; i < 2; i++) {
            Thing each = heap.thing("each " + i);
            suppliers[i] = () -> each;
            heap.rest(i == 0 ? new String[] {"each 0"} : new String[] {"each 0", "each 1"}).await();
        }
        suppliers[0] = null;
        heap.rest("each 1").await();
        heap.use(suppliers[1].get());
        heap.rest().await();
        return Future.done();
    }
}
