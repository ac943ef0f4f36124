package equivalence.blocks;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Loops, labels, tries and early returns inside a block. */
final class ControlFlow {
    static Future<String> work(Trace trace, int limit) {
        return Future.async(() -> {
            String text = "";
            outer:
            for (int i = 0; ; i++) {
                for (int j = 0; j <= i; j++) {
                    if (trace.pause(i * j).await() == 2) {
                        continue outer;
                    }
                    if (i + j > limit) {
                        break outer;
                    }
                    text += i + "" + j + ",";
                }
                try {
                    if (i == 7) {
                        return Future.ready("early");
                    }
                } finally {
                    text += trace.pause("f").await();
                }
            }
            do {
                text += "x";
            } while (text.length() < trace.pause(limit * 4).await());
            return Future.ready(text);
        });
    }

    @Async
    static Future<String> run(Trace trace) {
        return Future.ready(work(trace, 3).await() + work(trace, 0).await());
    }
}
