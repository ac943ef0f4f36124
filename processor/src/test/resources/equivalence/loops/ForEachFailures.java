package equivalence.loops;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Iterators that fail, change under the loop, or are null. */
final class ForEachFailures {
    @Async
    static Future<String> run(Trace trace) {
        List<String> list = new ArrayList<>(List.of("a", "b", "c"));
        try {
            for (String s : list) {
                trace.log("got", trace.pause(s).await());
                list.add("d");
            }
        } catch (java.util.ConcurrentModificationException e) {
            trace.log("changed", e);
        }
        List<String> none = null;
        try {
            for (String s : none) trace.pause(s).await();
        } catch (NullPointerException e) {
            trace.log("null", e);
        }
        Iterable<Integer> counting = () -> new Iterator<>() {
            private int n;

            @Override
            public boolean hasNext() {
                trace.log("hasNext", n);
                return n < 3;
            }

            @Override
            public Integer next() {
                trace.log("next", n);
                if (n == 2) throw new IllegalStateException("two");
                return n++;
            }
        };
        int sum = 0;
        try {
            for (int n : counting) sum += trace.pause(n + 5).await();
        } catch (IllegalStateException e) {
            trace.log("iterator", e, sum);
        }
        return Future.ready("end");
    }
}
