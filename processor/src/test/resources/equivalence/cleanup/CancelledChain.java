package equivalence.cleanup;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Cancelled in a chain of awaits, each the receiver of the next: each finally block runs once, and no clause sees it. */
final class CancelledChain {
    @Async
    static Future<String> guarded(Trace trace, int how) {
        try {
            String text = trace.pause("abc").await().concat(trace.pause("d").await()).substring(trace.pause(1).await());
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
