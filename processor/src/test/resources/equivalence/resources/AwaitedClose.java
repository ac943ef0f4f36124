package equivalence.resources;

import dev.stator.Async;
import dev.stator.AsyncCloseable;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** The close of an AsyncCloseable is awaited on every exit; its failures count as those of any resource. */
final class AwaitedClose {
    static final class Line implements AsyncCloseable {
        final Trace trace;
        final String name;

        Line(Trace trace, String name) {
            this.trace = trace;
            this.name = name;
        }

        @Async
        Future<String> read() {
            return Future.ready(name + trace.pause("read").await());
        }

        @Async
        @Override
        public Future<Void> closeAsync() {
            trace.log("closing", name);
            try {
                trace.pause("bye " + name).await();
            } finally {
                trace.log("closed", name, trace.pause("really").await());
            }
            if (name.startsWith("bad")) throw new IllegalStateException("close " + name);
            return Future.done();
        }
    }

    @Async
    static Future<String> use(Trace trace, String first, String second, boolean fails) {
        try (Line a = new Line(trace, first);
                Line none = null;
                Line b = second == null ? null : new Line(trace, second)) {
            String text = a.read().await() + none + (b == null ? "" : b.read().await());
            if (fails) throw new IllegalArgumentException(text);
            return Future.ready(text);
        } finally {
            trace.log("finally", trace.pause("finally").await());
        }
    }

    @Async
    static Future<Void> attempt(Trace trace, String first, String second, boolean fails) {
        try {
            trace.log(use(trace, first, second, fails).await());
        } catch (RuntimeException e) {
            trace.log("caught", e);
        }
        return Future.done();
    }

    @Async
    static Future<String> run(Trace trace) {
        attempt(trace, "a", "b", false).await();
        attempt(trace, "a", null, true).await();
        attempt(trace, "bad a", "bad b", false).await();
        attempt(trace, "a", "bad b", true).await();
        return use(trace, "bad a", "bad b", true);
    }
}
