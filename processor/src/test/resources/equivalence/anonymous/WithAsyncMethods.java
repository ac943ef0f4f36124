package equivalence.anonymous;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.ArrayList;
import java.util.List;

/** Anonymous classes with async methods, inside async and plain code, captured variables and their own fields. */
final class WithAsyncMethods {
    interface Source {
        Future<Integer> next();

        @Async
        default Future<Integer> two() {
            return Future.ready(next().await() * 100 + next().await());
        }
    }

    private int base = 5;

    private Source plain(Trace trace, int step) {
        return new Source() {
            private int at;

            @Async
            @Override
            public Future<Integer> next() {
                at += trace.pause(step).await();
                return Future.ready(at + base);
            }
        };
    }

    @Async
    Future<String> all(Trace trace) {
        int captured = trace.pause(3).await();
        Source inside = new Source() {
            private int calls;

            @Async
            @Override
            public Future<Integer> next() {
                calls++;
                return Future.ready(helper(trace.pause(captured).await()).await() + calls);
            }

            @Async
            private Future<Integer> helper(int n) {
                base += n;
                return Future.ready(trace.pause(base).await());
            }
        };
        List<Integer> results = new ArrayList<>();
        Source outside = plain(trace, captured);
        results.add(inside.next().await());
        results.add(outside.two().await());
        results.add(inside.two().await());
        return Future.ready(results + "" + base);
    }

    @Async
    static Future<String> run(Trace trace) {
        return new WithAsyncMethods().all(trace);
    }
}
