package equivalence.lifetimes;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.function.Supplier;

/** Parameters of every kind that the body assigns, some before the first await, some in branches and handlers. */
final class OverwrittenParameters {
    @Async
    static Future<String> all(
            Trace trace, int n, String text, long[] numbers, Object any, boolean flag, String... rest) {
        n++;
        text = text == null ? "none" : text.trim();
        if (trace.pause(flag).await()) {
            numbers = new long[] {n, trace.pause(2).await()};
            any = text;
        } else {
            flag = true;
        }
        try {
            text += numbers[trace.pause(n).await()];
            rest = new String[] {text};
        } catch (RuntimeException e) {
            any = e.getClass().getSimpleName();
            n = -trace.pause(n).await();
        }
        final int kept = n;
        Supplier<String> later = () -> "kept" + kept;
        while (n < 3) {
            rest = trace.pause(rest).await();
            n += 2;
        }
        for (String each : rest) {
            text += each + trace.pause(any).await();
            rest = null;
        }
        return Future.ready(text + n + flag + any + later.get() + rest);
    }

    @Async
    static Future<String> run(Trace trace) {
        String text =
                all(trace, 0, " a ", new long[] {1, 2}, null, true, "x", "y").await();
        text += all(trace, 0, null, new long[] {1, 2}, 5, false).await();
        return Future.ready(text + all(trace, 4, "b", null, "any", false, "z").await());
    }
}
