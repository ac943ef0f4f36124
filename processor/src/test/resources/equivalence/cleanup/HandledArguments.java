package equivalence.cleanup;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Cancelled as an argument between others: the cleanup awaits, fails, catches that itself, and goes on. */
final class HandledArguments {
    @Async
    static Future<String> guarded(Trace trace, int how) {
        try {
            trace.log(trace.see("a"), trace.pause("b").await(), trace.see("c"), trace.pause("d").await());
            String text = String.format("%s%s", trace.see("e"), trace.pause("f").await());
            trace.log(text);
        } finally {
            try {
                trace.pause("first").await();
                if (how == 2) throw new IllegalStateException("cleanup");
            } catch (IllegalStateException e) {
                trace.log("caught", e, trace.pause("handled").await());
            } finally {
                trace.log("released", trace.pause("last").await());
            }
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
