package equivalence.anonymous;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Anonymous objects with state of their own, captured variables, and fields of the objects around that they change. */
final class CapturedAndMutated {
    private int total;
    private static int created;

    private Iterator<Integer> counting(int from, int to) {
        return new Iterator<>() {
            private int at = from;

            {
                created++;
            }

            @Override
            public boolean hasNext() {
                return at < to;
            }

            @Override
            public Integer next() {
                total += at;
                return at++;
            }
        };
    }

    @Async
    Future<String> all(Trace trace) {
        List<Iterator<?>> open = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            int[] cell = {trace.pause(i).await()};
            String name = "n" + i;
            Iterator<String> names = new Iterator<String>() {
                private String last = name;

                @Override
                public boolean hasNext() {
                    return last.length() < 5;
                }

                @Override
                public String next() {
                    total++;
                    cell[0] += 10;
                    last += cell[0];
                    return last;
                }
            };
            trace.log(names.next(), cell[0]);
            cell[0] += trace.pause(5).await();
            open.add(names);
            open.add(counting(i, i + trace.pause(2).await()));
        }
        StringBuilder text = new StringBuilder();
        for (Iterator<?> each : open) {
            while (each.hasNext()) {
                text.append(each.next()).append(trace.pause(total).await()).append(' ');
            }
        }
        return Future.ready(text.append(created).toString());
    }

    @Async
    static Future<String> run(Trace trace) {
        created = 0;
        return new CapturedAndMutated().all(trace);
    }
}
