package equivalence.evaluation;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** && and || stop where plain Java stops, with awaits on both sides, nested. */
final class ShortCircuits {
    @Async
    static Future<Boolean> is(Trace trace, boolean value) {
        return Future.ready(trace.pause(value).await());
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        for (int bits = 0; bits < 8; bits++) {
            boolean a = (bits & 1) != 0, b = (bits & 2) != 0, c = (bits & 4) != 0;
            text += is(trace, a).await() && is(trace, b).await() || is(trace, c).await() ? "1" : "0";
            text += is(trace, a).await() && (is(trace, b).await() || is(trace, c).await()) ? "1" : "0";
            text += !(a || is(trace, b).await()) && !is(trace, c).await() ? "1 " : "0 ";
        }
        return Future.ready(text);
    }
}
