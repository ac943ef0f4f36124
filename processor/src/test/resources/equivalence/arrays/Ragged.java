package equivalence.arrays;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.Arrays;

/** Arrays of arrays, of different lengths, created and filled across awaits. */
final class Ragged {
    @Async
    static Future<String> run(Trace trace) {
        int[][] rows = new int[trace.pause(3).await()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new int[i + trace.pause(1).await()];
            rows[i][trace.pause(i).await()] = i;
        }
        int[][][] cube = new int[2][trace.pause(2).await()][];
        cube[1][trace.pause(0).await()] = rows[2];
        int[] more[] = {{trace.pause(1).await()}, {}, {2, trace.pause(3).await()}};
        return Future.ready(Arrays.deepToString(rows) + Arrays.deepToString(cube) + Arrays.deepToString(more));
    }
}
