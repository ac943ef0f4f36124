package equivalence.cleanup;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** return, break and continue through three finally blocks, innermost first. */
final class ThreeDeep {
    @Async
    static Future<String> leave(Trace trace, int how) {
        StringBuilder text = new StringBuilder();
        loop:
        for (int i = 0; i < 3; i++) {
            try {
                text.append(trace.pause("a").await());
                try {
                    text.append(i);
                    try {
                        text.append(trace.pause("c").await());
                        if (i == 1) {
                            if (how == 0) return Future.ready(text + "!");
                            if (how == 1) break;
                            if (how == 2) continue;
                            if (how == 3) break loop;
                            if (how == 4) continue loop;
                            if (how == 5) throw new IllegalStateException(text.toString());
                            if (how == 6) return trace.pause(text + "?");
                        }
                    } finally {
                        text.append(trace.pause("C").await());
                    }
                    text.append("b");
                } finally {
                    text.append("B");
                }
            } finally {
                text.append(trace.pause("A").await());
                trace.log(text.toString());
            }
            text.append(";");
        }
        return Future.ready(text + "end");
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        for (int how = 0; how < 8; how++) {
            try {
                text += leave(trace, how).await() + "|";
            } catch (IllegalStateException e) {
                text += e.getMessage() + "|";
            }
        }
        return Future.ready(text);
    }
}
