package equivalence.loops;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** A for loop with awaits in all its parts, several of them, and none of them. */
@SuppressWarnings("empty")
final class ForParts {
    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        for (int i = trace.pause(0).await(), j = trace.pause(9).await(); i < trace.pause(j).await(); i += trace.pause(2).await(), j -= trace.pause(1).await()) {
            text += i + "" + j + " ";
        }
        int k = 0;
        for (; ; ) {
            if (trace.pause(k++).await() > 2) break;
        }
        for (k = trace.pause(5).await(); k > 0; trace.pause(k--).await(), text += k) trace.log(k);
        for (int only = 0; only < 1; only++) ;
        return Future.ready(text);
    }
}
