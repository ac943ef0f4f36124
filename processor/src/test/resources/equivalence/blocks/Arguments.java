package equivalence.blocks;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Blocks as arguments, receivers, in conditions, array initializers and returns. */
final class Arguments {
    static <T> Future<T> through(Future<T> future, Object... more) {
        return future;
    }

    @Async
    static Future<String> run(Trace trace) {
        int a = through(Future.async(() -> trace.pause(1)), Future.async(() -> trace.pause("unused"))).await();
        int b = Future.async(() -> Future.ready(trace.pause(2).await() + 1)).await();
        Object[] blocks = {Future.<Integer>async(() -> Future.ready(trace.pause(3).await() + 1)), "x"};
        String text = "" + a + b;
        for (Object each : blocks) {
            if (each != "x") {
                text += ((Future<?>) each).await();
            }
        }
        boolean which = trace.pause(true).await();
        Future<String> chosen = which ? Future.async(() -> trace.pause("yes")) : Future.async(() -> trace.pause("no"));
        text += chosen.await();
        if (Future.async(() -> trace.pause(text(trace).length() > 2)).await()) {
            return Future.async(() -> Future.ready(trace.pause("end").await() + "!"));
        }
        return Future.ready(text);
    }

    static String text(Trace trace) {
        return trace.see("abc");
    }
}
