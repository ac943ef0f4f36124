package equivalence.whole;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** instanceof patterns without an await, whose variables live on across awaits or end before. */
final class Patterns {
    @Async
    static Future<String> show(Trace trace, Object value) {
        Object got = trace.pause(value).await();
        String text = got instanceof String s ? s + s.length() : "no text";
        boolean large = got instanceof Integer i && i > 5;
        for (Object each : new Object[] {got, "x"}) {
            if (each instanceof String s && !s.isEmpty()) {
                text += s.charAt(0);
            } else if (each instanceof Integer i) {
                text += i + 1;
            }
        }
        return Future.ready(text + large + trace.pause(1).await());
    }

    @Async
    static Future<String> run(Trace trace) {
        return Future.ready(show(trace, "text").await() + "," + show(trace, 7).await() + "," + show(trace, 1.5).await());
    }
}
