package equivalence.cleanup;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** break out of a labelled block through finally, and out of finally itself. */
final class LabelledBreak {
    @Async
    static Future<String> run(Trace trace) {
        StringBuilder text = new StringBuilder();
        block:
        {
            try {
                text.append(trace.pause("a").await());
                if (text.length() == 1) break block;
                text.append("never");
            } finally {
                inner:
                {
                    text.append(trace.pause("f").await());
                    if (text.length() == 2) break inner;
                    text.append("never");
                }
                text.append(trace.pause("g").await());
            }
            text.append("never");
        }
        return Future.ready(text.toString());
    }
}
