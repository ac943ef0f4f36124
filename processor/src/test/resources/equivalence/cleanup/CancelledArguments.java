package equivalence.cleanup;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Cancelled as an argument between others: each finally block runs once, and no clause sees it. */
final class CancelledArguments {
    @Async
    static Future<String> guarded(Trace trace, int how) {
        try {
            trace.log(trace.see("a"), trace.pause("b").await(), trace.see("c"), trace.pause("d").await());
            String text = String.format("%s%s", trace.see("e"), trace.pause("f").await());
            trace.log(text);
        } catch (Throwable never) {
            trace.log("caught", never);
        } finally {
            trace.log("cleanup", how);
            trace.pause("released").await();
        }
        return Future.ready("end" + how);
    }

    @Async
    static Future<String> run(Trace trace) {
        try {
            return Future.ready(guarded(trace, 1).await() + guarded(trace, 2).await());
        } finally {
            trace.log("outermost");
        }
    }
}
