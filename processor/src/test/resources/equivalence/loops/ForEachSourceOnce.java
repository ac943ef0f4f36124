package equivalence.loops;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.ArrayList;
import java.util.List;

/** The expression of a for-each loop is evaluated once; what is assigned to its variables changes nothing. */
final class ForEachSourceOnce {
    @Async
    static Future<String> run(Trace trace) {
        int[] array = {1, 2, 3};
        List<String> list = new ArrayList<>(List.of("a", "b"));
        String text = "";
        for (int n : trace.see(array)) {
            array[2] = 9;
            array = new int[] {n};
            text += trace.pause(n).await();
        }
        for (String each : list) {
            list = List.of();
            text += trace.pause(each).await() + list.size();
            each = "assigned";
            text += each.length();
        }
        return Future.ready(text);
    }
}
