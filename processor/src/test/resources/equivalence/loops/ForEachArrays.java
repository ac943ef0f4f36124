package equivalence.loops;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** for over arrays of every kind; the array is evaluated once, its elements at their turn. */
final class ForEachArrays {
    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        int[] numbers = {1, 2, 3};
        for (int n : numbers) {
            numbers[2] = 9;
            text += trace.pause(n).await();
            numbers = new int[] {7, 8, 9};
        }
        for (String s : trace.pause(new String[] {"a", "b"}).await()) text += s + trace.pause(s).await();
        for (long wide : new int[] {1, 2}) text += trace.pause(wide).await();
        for (int unboxed : new Integer[] {4, 5}) text += trace.pause(unboxed).await() / 2.0;
        for (Object boxed : new char[] {'x'}) text += trace.pause(boxed).await();
        for (final int[] row : new int[][] {{1, 2}, {}, {3}}) {
            for (int cell : row) {
                text += trace.pause(cell).await();
            }
        }
        for (int none : new int[0]) text += trace.pause(none).await();
        return Future.ready(text);
    }
}
