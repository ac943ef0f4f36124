package equivalence.loops;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** A label used twice, jumps out of whole loops to taken-apart ones. */
final class LabelsAgain {
    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        a:
        for (int i = 0; i < 3; i++) {
            if (i == 1) continue a;
            text += trace.pause(i).await();
            if (i == 2) break a;
        }
        a:
        while (true) {
            text += trace.pause("w").await();
            for (int i = 0; i < 5; i++) {
                if (i == 1 && text.length() < 6) continue a;
                if (i == 3) break a;
                text += i;
            }
        }
        int n = 0;
        outer:
        do {
            n++;
            for (int i : new int[] {1, 2}) {
                if (i + n == 3) continue outer;
                switch (i + n) {
                    case 4:
                        text += "four";
                        break;
                    default:
                        text += "d";
                }
            }
            text += trace.pause(n).await();
        } while (n < 3);
        return Future.ready(text);
    }
}
