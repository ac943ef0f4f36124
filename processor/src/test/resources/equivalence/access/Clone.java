package equivalence.access;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.Arrays;

/** clone() and finalize are Object's own, protected; an array's clone is public. */
final class Clone implements Cloneable {
    private int[] cells = {1, 2, 3};

    @Async
    Future<String> all(Trace trace) {
        try {
            Clone copy = (Clone) super.clone();
            copy.cells = trace.pause(cells).await().clone();
            copy.cells[0] = trace.pause(9).await();
            Clone other = (Clone) copy.clone();
            return Future.ready(Arrays.toString(cells) + Arrays.toString(copy.cells) + (other.cells == copy.cells));
        } catch (CloneNotSupportedException e) {
            return Future.ready("none");
        }
    }

    @Async
    static Future<String> run(Trace trace) {
        return new Clone().all(trace);
    }
}
