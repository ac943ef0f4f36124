package equivalence.resources;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** A resource may be a variable or a field that is there already; a field is read once. */
final class GivenResources {
    static final class Tap implements AutoCloseable {
        private final Trace trace;
        private final String name;
        final Tap next;

        Tap(Trace trace, String name, Tap next) {
            this.trace = trace;
            this.name = name;
            this.next = next;
        }

        @Override
        public void close() {
            trace.log("close", name);
        }

        @Async
        Future<String> drain() {
            try (next) {
                return Future.ready(name + trace.pause("drain").await());
            }
        }

        @Async
        Future<String> drainTwo() {
            try (this.next;
                    next.next) {
                return Future.ready(name + trace.pause("drain two").await());
            }
        }
    }

    @Async
    static Future<String> given(Trace trace, Tap parameter) {
        Tap local = new Tap(trace, "local" + trace.pause(1).await(), null);
        final Tap assigned;
        if (trace.pause(true).await()) {
            assigned = new Tap(trace, "assigned", parameter);
        } else {
            assigned = null;
        }
        String text = "";
        try (parameter;
                local;
                assigned;
                assigned.next) {
            text += trace.pause("body").await();
        }
        try (local) {
            text += local.name;
        }
        try (assigned;
                Tap other = assigned.next) {
            text += other.name;
            trace.log("whole");
        } finally {
            trace.log("after");
        }
        return Future.ready(text + parameter.drain().await());
    }

    @Async
    static Future<String> run(Trace trace) {
        Tap last = new Tap(trace, "last", null);
        Tap middle = new Tap(trace, "middle", last);
        Tap first = new Tap(trace, "first", middle);
        return Future.ready(given(trace, first).await() + first.drainTwo().await() + middle.drain().await());
    }
}
