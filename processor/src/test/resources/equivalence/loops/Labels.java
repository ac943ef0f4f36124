package equivalence.loops;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Labelled break and continue over several levels. */
final class Labels {
    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        outer:
        for (int i = 0; i < 4; i++) {
            middle:
            for (int j = 0; ; j++) {
                int k = 0;
                while (true) {
                    k += trace.pause(1).await();
                    text += i + "" + j + k + " ";
                    if (k == 2 && j == 0) continue middle;
                    if (k == 2 && i == 1) continue outer;
                    if (i == 3) break outer;
                    if (k == 3) break middle;
                }
            }
            text += trace.pause("end" + i).await();
        }
        block:
        {
            if (trace.pause(true).await()) break block;
            text += "never";
        }
        last:
        if (text.length() > trace.pause(3).await()) {
            text += "long";
            if (trace.pause(1).await() == 1) break last;
            text += "never";
        }
        return Future.ready(text);
    }
}
