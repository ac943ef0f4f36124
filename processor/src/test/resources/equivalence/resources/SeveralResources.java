package equivalence.resources;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Resources are closed in reverse order, those that are there when an initialiser fails. */
final class SeveralResources {
    record Door(Trace trace, String name) implements AutoCloseable {
        Door {
            trace.log("open", name);
        }

        @Override
        public void close() {
            trace.log("close", name);
        }
    }

    @Async
    static Future<String> pass(Trace trace, int fails) {
        String text = "";
        try (Door a = new Door(trace, trace.pause("a").await());
                Door none = trace.see((Door) null);
                var b = fails == 1 ? failing(trace) : new Door(trace, a.name() + trace.pause("b").await());
                Door c = new Door(trace, (fails == 2 ? trace.<String>fail(new Exception("c")) : trace.pause("c")).await())) {
            text += a.name() + none + b.name() + c.name() + trace.pause("!").await();
            if (fails == 3) throw new IllegalStateException(text);
        } catch (Exception e) {
            text += "caught " + e.getMessage() + trace.pause("?").await();
        } finally {
            trace.log("finally", text);
            text += trace.pause(".").await();
        }
        return Future.ready(text);
    }

    private static Door failing(Trace trace) {
        throw new IllegalArgumentException("no door");
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        for (int fails = 0; fails < 4; fails++) {
            text += pass(trace, fails).await() + "\n";
        }
        return Future.ready(text);
    }
}
