package equivalence.loops;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.ArrayList;
import java.util.List;

/** A list that is changed while a loop over it is suspended fails as it does in plain Java. */
final class ConcurrentModification {
    @Async
    static Future<String> run(Trace trace) {
        List<Integer> list = new ArrayList<>(List.of(1, 2, 3));
        int sum = 0;
        try {
            for (int n : list) {
                sum += trace.pause(n).await();
                list.add(n);
            }
        } catch (java.util.ConcurrentModificationException e) {
            sum += trace.pause(100).await();
        }
        return Future.ready(sum + " " + list);
    }
}
