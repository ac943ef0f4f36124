package equivalence.loops;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.Iterator;

/** An iterator that fails in iterator(), hasNext() and next(), in a loop with awaits. */
final class IteratorFails {
    static Iterable<Integer> failing(Trace trace, String where) {
        return () -> {
            if (where.equals("iterator")) throw new IllegalStateException(where);
            return new Iterator<>() {
                private int at;

                @Override
                public boolean hasNext() {
                    trace.log("hasNext");
                    if (at == 1 && where.equals("hasNext")) throw new IllegalStateException(where);
                    return at < 2;
                }

                @Override
                public Integer next() {
                    trace.log("next");
                    if (at == 1 && where.equals("next")) throw new IllegalStateException(where);
                    return at++;
                }
            };
        };
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        for (String where : new String[] {"iterator", "hasNext", "next", "nowhere"}) {
            try {
                for (int n : failing(trace, where)) text += trace.pause(n).await();
                text += trace.pause("all").await();
            } catch (IllegalStateException e) {
                text += trace.pause(e.getMessage()).await();
            }
        }
        return Future.ready(text);
    }
}
