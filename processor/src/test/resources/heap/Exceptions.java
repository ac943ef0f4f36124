package heap;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.heap.Failure;
import dev.stator.processor.heap.Heap;
import dev.stator.processor.heap.Thing;

/** What was caught is dead after its last use, what a finally block throws on when it is over. */
public class Exceptions {

    @Async
    public static Future<Void> run(Heap heap) throws Exception {
        Thing kept = heap.thing("kept");
        try {
            Thing lost = heap.thing("lost");
            heap.fail("caught", "kept", "lost").await();
            heap.use(lost);
        } catch (Failure e) {
            heap.rest("kept", "caught").await();
            heap.use(e);
            heap.rest("kept").await();
        } finally {
            heap.use(kept);
            heap.rest().await();
        }
        heap.rest().await();
        try {
            heap.fail("thrown on").await();
        } finally {
            heap.rest("thrown on").await();
        }
        return Future.done();
    }
}
