package equivalence.evaluation;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** The receiver is evaluated before the arguments, a null one fails after them. */
final class ReceiverFirst {
    static StringBuilder builder(Trace trace, StringBuilder builder) {
        trace.log("receiver");
        return builder;
    }

    @Async
    static Future<String> run(Trace trace) {
        StringBuilder text = new StringBuilder();
        builder(trace, text).append(trace.pause("a").await()).append(trace.see("b")).append(trace.pause("c").await());
        builder(trace, text).insert(trace.pause(0).await(), trace.see("d"));
        try {
            builder(trace, null).append(trace.pause("argument").await());
        } catch (NullPointerException e) {
            trace.log("after the argument");
        }
        StringBuilder held = text;
        held.append((held = new StringBuilder("other")).append(trace.pause("e").await()));
        return Future.ready(text + " " + held);
    }
}
