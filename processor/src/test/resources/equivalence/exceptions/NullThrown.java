package equivalence.exceptions;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** throw null, and throwing an awaited exception that is null. */
final class NullThrown {
    @Async
    static Future<Void> raise(Trace trace, boolean awaited) {
        RuntimeException none = null;
        if (awaited) throw trace.<RuntimeException>pause(null).await();
        trace.pause("gap").await();
        throw none;
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        for (boolean awaited : new boolean[] {true, false}) {
            try {
                raise(trace, awaited).await();
            } catch (NullPointerException e) {
                text += trace.pause("null").await();
            }
        }
        return Future.ready(text);
    }
}
