package equivalence.loops;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** continue from try, catch and finally of one loop, the step of which awaits. */
final class ContinueThroughFinally {
    @SuppressWarnings("finally")
    @Async
    static Future<String> run(Trace trace) {
        StringBuilder text = new StringBuilder();
        outer:
        for (int i = 0; i < 6; i += trace.pause(1).await()) {
            text.append(" ").append(i);
            try {
                if (i == 0) continue;
                if (i == 1) throw new IllegalStateException("one");
                if (i == 4) break outer;
                text.append(trace.pause("t").await());
            } catch (IllegalStateException e) {
                text.append(trace.pause("c").await());
                if (i == 1) continue outer;
            } finally {
                text.append("f");
                if (i == 2) continue;
                text.append(trace.pause("g").await());
            }
            text.append("e");
        }
        return Future.ready(text.toString());
    }
}
