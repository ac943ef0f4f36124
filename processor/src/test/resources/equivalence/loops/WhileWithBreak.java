package equivalence.loops;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** while with break and continue, awaits in condition and body. */
final class WhileWithBreak {
    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        int i = 0;
        while (trace.pause(i).await() < 10) {
            i++;
            if (i == 2) continue;
            if (i == 4) {
                text += trace.pause("four").await();
                continue;
            }
            if (i == 6) break;
            text += i;
        }
        while (i-- > 3) trace.pause(i).await();
        while (i < 0) {
            trace.pause("never").await();
        }
        return Future.ready(text + i);
    }
}
