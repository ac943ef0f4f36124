package equivalence.whole;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** synchronized blocks, asserts and resources without an await. */
final class Synchronized {
    private final Object lock = new Object();
    private int n;

    @Async
    Future<Integer> count(Trace trace) {
        int by = trace.pause(2).await();
        synchronized (lock) {
            n += by;
            if (n > 3) return Future.ready(n);
        }
        assert n >= 0 : "negative " + n;
        synchronized (this) {
            for (int i = 0; i < 3; i++) {
                if (i == 1) continue;
                n += i;
            }
        }
        try (Resource one = new Resource(trace, "one"); Resource two = new Resource(trace, "two")) {
            trace.log(one.name(), two.name());
            if (n == 4) return Future.ready(-n);
        } finally {
            trace.log("closed");
        }
        return trace.pause(n);
    }

    record Resource(Trace trace, String name) implements AutoCloseable {
        @Override
        public void close() {
            trace.log("close", name);
        }
    }

    @Async
    static Future<String> run(Trace trace) {
        Synchronized s = new Synchronized();
        return Future.ready(s.count(trace).await() + "," + s.count(trace).await());
    }
}
