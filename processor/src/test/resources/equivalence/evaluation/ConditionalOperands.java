package equivalence.evaluation;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** A conditional as operand, argument, receiver and index, with awaits in condition and arms. */
final class ConditionalOperands {
    @Async
    static Future<String> run(Trace trace) {
        int[] all = {10, 20, 30};
        String text = "";
        for (boolean flag : new boolean[] {true, false}) {
            int sum = trace.see(1) + (trace.pause(flag).await() ? trace.pause(2).await() : trace.see(3)) + trace.see(4);
            text += sum + all[flag ? trace.pause(1).await() : 2];
            text += (flag ? trace.pause("yes").await() : "no").concat(flag ? "!" : trace.pause("?").await());
            text += flag ? trace.pause(1).await() : trace.pause(2L).await();
            Object box = flag ? trace.pause(1).await() : trace.pause("one").await();
            text += box;
        }
        return Future.ready(text);
    }
}
