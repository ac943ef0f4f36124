package equivalence.resources;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** break, continue and return close what they leave, before a finally block around runs. */
@SuppressWarnings("try")
final class JumpsThrough {
    static final class Gate implements AutoCloseable {
        private final Trace trace;
        private final Object name;

        Gate(Trace trace, Object name) {
            this.trace = trace;
            this.name = name;
        }

        @Override
        public void close() {
            trace.log("close", name);
            if (name.equals(5)) throw new IllegalStateException("stuck");
        }
    }

    @Async
    static Future<String> walk(Trace trace, int last) {
        String text = "";
        outer:
        for (int i = 0; ; i++) {
            try (Gate gate = new Gate(trace, i)) {
                for (int k = 0; k < 3; k++) {
                    try (Gate inner = new Gate(trace, "in " + i + k);
                            Gate second = new Gate(trace, "second")) {
                        text += trace.pause(i * 10 + k).await() + " ";
                        if (k == i) continue outer;
                        if (i == 2) break;
                        if (i == last) break outer;
                    } finally {
                        text += trace.pause("f").await();
                    }
                }
                if (i == 2) return Future.ready(text + trace.pause("returned").await());
                trace.log("end of", gate.name);
            } finally {
                trace.log("finally", i);
                if (i == 6) break outer;
            }
        }
        return Future.ready(text + last);
    }

    @Async
    static Future<Integer> number(Trace trace) {
        int n = 1;
        try (Gate gate = new Gate(trace, "number")) {
            n += trace.pause(2).await();
            return Future.ready(n);
        } finally {
            n = 100;
        }
    }

    @Async
    static Future<String> failed(Trace trace) {
        try (Gate gate = new Gate(trace, 5)) {
            trace.pause(0).await();
            return Future.failed(new IllegalArgumentException("given up"));
        } catch (IllegalArgumentException never) {
            return Future.ready("never");
        }
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = walk(trace, 1).await() + walk(trace, 7).await() + number(trace).await();
        try {
            return failed(trace);
        } catch (IllegalStateException e) {
            return Future.ready(text + e.getMessage());
        }
    }
}
