package equivalence.arrays;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.Arrays;
import java.util.List;

/** Dimensions that await, all before the array is made; negative ones; initialisers, nested, of every element type. */
final class CreatedWithAwaits {
    @Async
    static Future<String> sizes(Trace trace, int a, int b, int c) {
        try {
            long[][][] cube = new long[trace.pause(a).await()][trace.see(b)]
                    [trace.pause(c).await()];
            return Future.ready(cube.length + "x" + (cube.length == 0 ? 0 : cube[0].length));
        } catch (NegativeArraySizeException e) {
            return Future.ready("negative " + e.getMessage());
        }
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        for (int[] each : new int[][] {
            {2, 3, 4}, {0, 1, 1}, {2, -1, 3}, {-5, 2, trace.pause(-7).await()}
        }) {
            text += sizes(trace, each[0], each[1], each[2]).await() + " ";
        }
        byte small = trace.pause((byte) 2).await();
        char letter = trace.pause('\3').await();
        String[][] half = new String[small][];
        half[1] = new String[letter];
        Object[] mixed = {
            1,
            trace.pause("two").await(),
            new int[] {trace.pause(3).await(), 4},
            half[trace.pause(0).await()],
            null
        };
        double[] doubles = {trace.pause(1).await(), 'a', 2f, trace.pause(3L).await()};
        int[][] ragged = {
            {}, {trace.pause(1).await()}, null, {trace.see(2), trace.pause(3).await()}
        };
        @SuppressWarnings({"rawtypes", "unchecked"})
        List<String>[] lists = new List[] {List.of(trace.pause("x").await()), List.of()};
        try {
            int[] failing = {
                trace.see(1),
                trace.<Integer>fail(new IllegalStateException("third")).await(),
                trace.see(3)
            };
            text += failing.length;
        } catch (IllegalStateException e) {
            text += e.getMessage();
        }
        var anonymous = new Runnable[] {() -> trace.log("first"), () -> trace.log("ran", small)};
        anonymous[trace.pause(1).await()].run();
        return Future.ready(text
                + Arrays.deepToString(mixed)
                + Arrays.toString(doubles)
                + Arrays.deepToString(ragged)
                + lists[0]
                + half[1].length
                + new int[trace.pause(3).await()].length);
    }
}
