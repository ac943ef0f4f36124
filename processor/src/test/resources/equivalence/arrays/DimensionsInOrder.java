package equivalence.arrays;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Dimensions are evaluated from the left, all before the first is checked. */
final class DimensionsInOrder {
    @Async
    static Future<String> run(Trace trace) {
        int[][] grid = new int[trace.see(2)][trace.pause(3).await()];
        trace.log(grid.length, grid[1].length);
        try {
            trace.log(new int[trace.see(-1)][trace.pause(2).await()].length);
        } catch (NegativeArraySizeException e) {
            trace.log("after both");
        }
        try {
            trace.log(new int[trace.pause(1).await()][trace.see(-2)][trace.pause(3).await()].length);
        } catch (NegativeArraySizeException e) {
            trace.log("after all");
        }
        return Future.ready("end");
    }
}
