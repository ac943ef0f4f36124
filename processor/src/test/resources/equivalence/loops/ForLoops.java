package equivalence.loops;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** for with awaits in every part, several variables and steps; continue goes to the step. */
final class ForLoops {
    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        for (int i = trace.pause(0).await(), j = 10; i < trace.pause(j).await(); i += trace.pause(2).await(), j--) {
            if (i == 2) continue;
            text += i + ":" + j + " ";
        }
        int k = 0;
        for (k = 5, trace.log("init"); k > 0; trace.log("step", k), k -= 2) {
            text += trace.pause(k).await();
        }
        for (; k < 3; ) {
            k += trace.pause(1).await();
        }
        for (int i = 0; i < 2; i++)
            for (int j = 0; j < 2; j++) text += trace.pause(i * 2 + j).await();
        for (;;) {
            if (trace.pause(++k).await() > 4) break;
        }
        return Future.ready(text + k);
    }
}
