package equivalence.returns;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** What may be returned: ready, done, failed, futures, null values, conditional ones. */
final class Values {
    @Async
    static Future<String> choose(Trace trace, int which) {
        if (which == 0) return Future.ready("ready");
        if (which == 1) return Future.ready(null);
        if (which == 2) return trace.pause("future");
        if (which == 3) return (which > trace.pause(2).await()) ? Future.ready("then") : trace.pause("never");
        if (which == 4) return which < 4 ? Future.failed(new Error("never")) : which == 5 ? trace.pause("x") : trace.pause("else");
        if (which == 5) return Future.ready(trace.pause("awaited").await());
        if (which == 6) return ((trace.pause(true).await() ? (Future.ready("in parentheses")) : (Future.failed(new Error()))));
        if (which == 7) return Future.<String>ready("explicit");
        if (which == 8) return choose(trace, which - 6);
        Future<String> kept = trace.pause("kept");
        trace.log("made");
        return kept;
    }

    @Async
    static Future<Void> nothing(Trace trace, boolean done) {
        if (done) return Future.done();
        trace.pause(1).await();
        return Future.ready(null);
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        for (int which = 0; which < 10; which++) text += choose(trace, which).await() + ",";
        return Future.ready(text + nothing(trace, true).await() + nothing(trace, false).await());
    }
}
