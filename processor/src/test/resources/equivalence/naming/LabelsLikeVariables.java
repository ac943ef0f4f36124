package equivalence.naming;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Labels with the names of variables, types and methods. */
final class LabelsLikeVariables {
    static int loop() {
        return 1;
    }

    @Async
    static Future<String> run(Trace trace) {
        int outer = 0;
        String text = "";
        outer:
        for (int loop = 0; loop < 3; loop++) {
            loop:
            while (outer < 5) {
                outer += trace.pause(loop()).await();
                if (outer == 2) continue outer;
                if (outer == 4) break loop;
            }
            String:
            {
                if (trace.pause(loop).await() == 1) break String;
                text += "s";
            }
            text += outer + loop;
        }
        return Future.ready(text);
    }
}
