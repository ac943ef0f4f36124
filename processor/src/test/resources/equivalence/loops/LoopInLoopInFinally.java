package equivalence.loops;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Loops in a finally block, in a loop: their jumps stay inside, those of the try go through them. */
final class LoopInLoopInFinally {
    @Async
    static Future<String> run(Trace trace) {
        StringBuilder text = new StringBuilder();
        out:
        for (int i = 0; i < 3; i++) {
            try {
                if (trace.pause(i).await() == 1) continue out;
                if (i == 2) break out;
            } finally {
                for (int j = 0; j < 3; j++) {
                    if (j == 1) continue;
                    text.append(i).append(trace.pause(j).await());
                    while (true) {
                        if (trace.pause(true).await()) break;
                    }
                }
            }
            text.append(";");
        }
        return Future.ready(text.toString());
    }
}
