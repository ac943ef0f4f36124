package equivalence.returns;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** return f inside of try: f is awaited there, so its failure is caught, and finally runs after it. */
final class OutcomeInTry {
    @Async
    static Future<String> other(Trace trace, boolean fail) {
        trace.log("other", trace.pause(fail).await());
        if (fail) throw new IllegalStateException("other failed");
        return Future.ready("other");
    }

    @Async
    static Future<String> hand(Trace trace, boolean fail) {
        try {
            return fail ? trace.fail(new IllegalStateException("hand failed")) : trace.pause("hand");
        } catch (IllegalStateException e) {
            return trace.pause("caught " + e.getMessage());
        } finally {
            trace.log("hand finally");
        }
    }

    @Async
    static Future<String> machine(Trace trace, boolean fail) {
        try {
            return other(trace, fail);
        } catch (IllegalStateException e) {
            return other(trace, false);
        } finally {
            trace.log("machine finally", trace.pause("m").await());
        }
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = hand(trace, false).await() + hand(trace, true).await();
        return Future.ready(text + machine(trace, false).await() + machine(trace, true).await());
    }
}
