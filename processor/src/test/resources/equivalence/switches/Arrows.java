package equivalence.switches;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Rules: an expression, a block, a throw; several labels; no default. */
final class Arrows {
    @Async
    static Future<String> one(Trace trace, int n) {
        String text = "";
        switch (n) {
            case 1 -> trace.pause("expression").await();
            case 2, 3 -> {
                text += trace.pause("block ").await();
                if (n == 3) {
                    break;
                }
                text += "two";
            }
            case 4 -> throw new IllegalStateException(trace.pause("thrown").await());
            case 5 -> text += "plain";
        }
        return Future.ready(n + text);
    }

    @Async
    static Future<String> run(Trace trace) {
        String all = "";
        for (int n = 0; n < 6; n++) {
            try {
                all += one(trace, n).await();
            } catch (IllegalStateException e) {
                all += e.getMessage();
            }
        }
        return Future.ready(all);
    }
}
