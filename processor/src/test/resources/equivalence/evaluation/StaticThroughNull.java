package equivalence.evaluation;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** A static member through an expression: the expression is evaluated, and may be null. */
@SuppressWarnings("static")
final class StaticThroughNull {
    static int shared = 1;

    static String name(String of) {
        return "name of " + of;
    }

    static StaticThroughNull none(Trace trace) {
        trace.log("evaluated");
        return null;
    }

    @Async
    static Future<String> run(Trace trace) {
        shared = 1;
        String text = none(trace).name(trace.pause("a").await());
        int before = none(trace).shared + trace.pause(2).await();
        none(trace).shared = trace.pause(7).await();
        return Future.ready(text + before + shared);
    }
}
