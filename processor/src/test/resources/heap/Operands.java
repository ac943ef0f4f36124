package heap;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.heap.Heap;
import dev.stator.processor.heap.Thing;

/** Operands that were evaluated before an await are kept for it, and no longer. */
public class Operands {

    private static String both(Object left, Object right) {
        return "" + left + right;
    }

    @Async
    public static Future<Integer> run(Heap heap) {
        String text = both(heap.make("left").await(), heap.make("right", "left").await());
        heap.rest().await();
        text += both(
                heap.thing("operand"),
                both(heap.thing("first"), heap.make("second", "operand", "first").await()));
        heap.rest().await();
        return Future.ready(text.length());
    }
}
