package equivalence.conditions;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** ?: nested, as operand, as receiver, with awaits in each part. */
final class Conditionals {
    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        for (int i = 0; i < 4; i++) {
            text += trace.pause(i % 2 == 0).await()
                    ? i > 1 ? trace.pause("a").await() : "b"
                    : trace.pause(i > 1).await() ? "c" : trace.pause("d").await();
            int n = 1 + (i == 1 ? trace.pause(10).await() : i == 2 ? 20 : trace.pause(30).await()) * 2;
            text += n;
            text += (i < 2 ? trace.pause("x").await() : "y").concat(trace.pause("z").await());
            long mixed = i == 0 ? trace.pause(1).await() : trace.pause(2L).await();
            text += mixed;
        }
        return Future.ready(text);
    }
}
