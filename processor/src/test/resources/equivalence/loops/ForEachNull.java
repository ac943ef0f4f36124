package equivalence.loops;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.Arrays;
import java.util.List;

/** A for-each loop over null, over a null element that is unboxed, over an empty list. */
final class ForEachNull {
    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        List<Integer> none = null;
        int[] noArray = null;
        try {
            for (int n : none) text += trace.pause(n).await();
        } catch (NullPointerException e) {
            text += trace.pause("list").await();
        }
        try {
            for (int n : noArray) text += trace.pause(n).await();
        } catch (NullPointerException e) {
            text += trace.pause("array").await();
        }
        try {
            for (int n : Arrays.asList(1, null, 3)) text += trace.pause(n).await();
        } catch (NullPointerException e) {
            text += trace.pause("element").await();
        }
        for (String each : List.<String>of()) text += trace.pause(each).await();
        return Future.ready(text);
    }
}
