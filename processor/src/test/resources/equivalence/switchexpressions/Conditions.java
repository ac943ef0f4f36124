package equivalence.switchexpressions;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** As conditions of if, while, for, do, of && and ?:. */
final class Conditions {
    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        for (int n = 0; switch (n) { case 5 -> false; default -> trace.pause(true).await(); }; n++) {
            if (switch (n) { case 0, 2 -> trace.pause(true).await(); default -> n == 3; } && trace.see(n) < 3) {
                text += n;
            } else {
                text += "-";
            }
            text += switch (n) { case 1 -> trace.pause(true).await(); default -> false; } ? "yes" : "no";
            boolean b = n > 1 && !switch (n) { case 2: yield true; default: yield trace.pause(n == 4).await(); };
            text += b;
        }
        int i = 0;
        do {
            i++;
        } while (switch (i) { case 1, 2 -> true; default -> trace.pause(i < 4).await(); });
        while (switch (trace.pause(i).await()) { case 6 -> false; default -> true; }) {
            i++;
        }
        return Future.ready(text + i);
    }
}
