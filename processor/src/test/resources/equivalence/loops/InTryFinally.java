package equivalence.loops;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Loops inside of try and try inside of loops, left by every kind of jump. */
final class InTryFinally {
    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        outer:
        for (int i = 0; i < 5; i++) {
            try {
                for (int j = 0; j < 5; j++) {
                    try {
                        if (i == 0) break;
                        if (i == 1) continue outer;
                        if (i == 2 && j == 1) continue;
                        if (i == 3) break outer;
                        text += trace.pause(i * 10 + j).await() + " ";
                        if (j == 2) break;
                    } finally {
                        text += "f" + trace.pause(j).await() + " ";
                    }
                }
            } finally {
                trace.log("outer", i);
                text += trace.pause("F").await() + i + " ";
            }
        }
        return Future.ready(text);
    }
}
