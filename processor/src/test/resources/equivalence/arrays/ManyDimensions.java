package equivalence.arrays;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Arrays of arrays, with awaits at each level. */
final class ManyDimensions {
    @Async
    static Future<String> run(Trace trace) {
        int[][] grid = {{1, 2}, {3, 4}, null};
        grid[trace.pause(0).await()][trace.pause(1).await()] = trace.pause(9).await();
        int sum = grid[0][trace.pause(1).await()] + grid[trace.pause(1).await()][0];
        try {
            grid[trace.see(2)][trace.see(0)] = trace.pause(1).await();
        } catch (NullPointerException e) {
            trace.log("row", e);
        }
        try {
            grid[trace.see(5)][trace.pause(0).await()] = trace.see(1);
        } catch (ArrayIndexOutOfBoundsException e) {
            trace.log("outer", e);
        }
        String[][] words = new String[2][];
        words[1] = new String[] {trace.pause("w").await()};
        return Future.ready(sum + words[1][0] + java.util.Arrays.deepToString(grid));
    }
}
