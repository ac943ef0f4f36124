package equivalence.loops;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Each round of a loop has its own variables, also for lambdas that outlive it. */
final class LoopVariablesCaptured {
    @Async
    static Future<String> run(Trace trace) {
        List<Supplier<String>> suppliers = new ArrayList<>();
        for (String s : List.of("a", "b", "c")) {
            suppliers.add(() -> s);
            String twice = s + trace.pause(s).await();
            suppliers.add(() -> twice + s);
        }
        for (int i = 0; i < 3; i++) {
            int copy = i;
            suppliers.add(() -> "i" + copy);
            final int awaited = trace.pause(i * 10).await();
            suppliers.add(() -> awaited + "+" + copy);
        }
        String text = "";
        for (Supplier<String> supplier : suppliers) {
            text += trace.pause(supplier.get()).await() + ",";
        }
        return Future.ready(text);
    }
}
