package equivalence.resources;

import dev.stator.Async;
import dev.stator.AsyncCloseable;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** A statement over an AsyncCloseable awaits at its end, also where nothing else in it does. */
@SuppressWarnings("try")
final class NoAwaitInside {
    interface Named {
        String name();
    }

    static final class Pipe implements AsyncCloseable, Named {
        private final Trace trace;
        private final int number;

        Pipe(Trace trace, int number) {
            this.trace = trace;
            this.number = number;
        }

        @Override
        public String name() {
            return "pipe " + number;
        }

        @Override
        public Future<Void> closeAsync() {
            trace.log("closing", number);
            return number == 3 ? trace.fail(new java.io.IOException("3")) : trace.pause(null);
        }
    }

    @Async
    static Future<Integer> count(Trace trace, int to) {
        for (int i = 0; i < to; i++) {
            try (AsyncCloseable pipe = new Pipe(trace, i)) {
                if (i == 1) continue;
                trace.log(i);
                if (i == 4) break;
                if (i == 5) return Future.ready(i);
            } catch (Exception e) {
                trace.log("caught", e);
            }
        }
        return Future.ready(to);
    }

    @Async
    static <P extends AsyncCloseable & Named> Future<String> generic(P pipe) {
        try (pipe) {
            return Future.ready(pipe.name());
        }
    }

    @Async
    static Future<String> intersection(Trace trace) {
        try (var pipe = (Named & AsyncCloseable) new Pipe(trace, 8)) {
            return Future.ready(pipe.name() + trace.pause("!").await());
        }
    }

    @Async
    static Future<String> lambda(Trace trace) {
        try (AsyncCloseable a = () -> trace.pause(null);
                AutoCloseable b = () -> trace.log("on the spot")) {
            trace.log("body");
        } catch (Exception e) {
            return Future.ready("never");
        }
        return Future.ready("lambda");
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        text += count(trace, 7).await();
        text += generic(new Pipe(trace, 7)).await();
        text += intersection(trace).await();
        return Future.ready(text + lambda(trace).await());
    }
}
