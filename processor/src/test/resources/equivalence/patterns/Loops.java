package equivalence.patterns;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Variables that a loop introduces behind it, in its body and in its step. */
final class Loops {
    @Async
    static Future<String> run(Trace trace) {
        Object o = 12345;
        while (!(o instanceof String s)) {
            o = trace.pause(o.toString()).await();
        }
        String text = s;
        for (Object p = s; p instanceof String t && t.length() > 1; p = t.substring(trace.pause(2).await())) {
            text += "," + t;
            if (t.length() == 3) {
                continue;
            }
            text += trace.pause(".").await();
        }
        Object q = 0;
        do {
            q = q instanceof Integer i && i < 2 ? (Object) (i + trace.pause(1).await()) : "end";
        } while (!(q instanceof String end));
        text += end;
        for (; !(trace.pause(q).await() instanceof CharSequence found); ) {
            text += "never";
        }
        Object node = new Object[] {1, new Object[] {2, new Object[] {3, null}}};
        int sum = 0;
        while (node instanceof Object[] cell && cell[0] instanceof Integer value) {
            sum += trace.pause(value).await();
            node = cell[1];
        }
        return Future.ready(text + found + sum);
    }
}
