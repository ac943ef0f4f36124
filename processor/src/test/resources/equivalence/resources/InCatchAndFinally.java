package equivalence.resources;

import dev.stator.Async;
import dev.stator.AsyncCloseable;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Resources used in catch and finally blocks, which run because of a failure, a return or a cancellation. */
@SuppressWarnings("try")
final class InCatchAndFinally {
    @Async
    static Future<Void> shut(Trace trace, String name, boolean fails) {
        trace.pause("shut " + name).await();
        if (fails) throw new IllegalStateException("shut " + name);
        return Future.done();
    }

    @Async
    static Future<String> use(Trace trace, boolean fails) {
        String text = "";
        try {
            text += trace.pause("try").await();
            if (fails) throw new IllegalArgumentException("try");
            return Future.ready(text);
        } catch (IllegalArgumentException e) {
            try (AsyncCloseable c = () -> shut(trace, "in catch", true)) {
                text += trace.pause("catch").await();
                throw e;
            }
        } finally {
            try (AsyncCloseable c = () -> shut(trace, "in finally", fails);
                    AutoCloseable d = () -> trace.log("d")) {
                text += trace.pause("finally").await();
                trace.log(text);
                if (fails) throw new IllegalStateException("finally");
            } catch (Exception e) {
                trace.log("caught", e, trace.pause("inner").await());
            } finally {
                trace.log(trace.pause("last").await());
            }
        }
    }

    @Async
    static Future<String> run(Trace trace) {
        trace.log(use(trace, false).await());
        return use(trace, true);
    }
}
