package equivalence.exceptions;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** The exception that is caught is the very one that was thrown, through calls and awaits. */
final class SameObject {
    @Async
    static Future<Void> pass(Trace trace, int depth, Throwable failure) throws Throwable {
        if (depth > 0) pass(trace, depth - 1, failure).await();
        if (trace.pause(depth).await() == 0) throw failure;
        return trace.fail(failure);
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        for (Throwable failure : new Throwable[] {new Throwable("t"), new Error("e"), new Exception("x"), new RuntimeException("r")}) {
            try {
                pass(trace, 2, failure).await();
            } catch (Throwable caught) {
                text += (caught == failure) + caught.getMessage() + caught.getSuppressed().length;
            }
        }
        return Future.ready(text);
    }
}
