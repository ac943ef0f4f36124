package equivalence.calls;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Constructors with awaited arguments, and arrays. */
final class NewObjects {
    final String text;

    NewObjects(String a, String b) {
        text = a + b;
    }

    private NewObjects(Trace trace, int n) {
        this("n", trace.see("" + n));
    }

    @Async
    static Future<String> run(Trace trace) {
        NewObjects one = new NewObjects(trace.see("a"), trace.pause("b").await());
        NewObjects two = new NewObjects(trace, trace.pause(5).await());
        int[] sized = new int[trace.pause(3).await()];
        int[][] grid = new int[trace.see(2)][trace.pause(3).await()];
        String[] filled = {trace.see("x"), trace.pause("y").await(), trace.see("z")};
        Object[] nested = new Object[] {trace.pause(1).await(), new int[] {trace.pause(2).await()}};
        trace.log(one.text, two.text, sized, grid[1], filled, nested);
        return Future.ready(new StringBuilder(trace.pause("s").await()).reverse().toString() + grid.length);
    }
}
