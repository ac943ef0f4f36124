package equivalence.lifetimes;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.List;
import java.util.Map;

/** Scopes one after another and inside each other whose variables have the same names and other types. */
final class SameSlotManyTypes {
    @Async
    static Future<String> run(Trace trace) {
        StringBuilder text = new StringBuilder();
        for (int x = 0; x < 2; x++) {
            text.append(trace.pause(x).await()).append(x);
        }
        for (String x : List.of("a", "b")) {
            text.append(trace.pause(1).await()).append(x);
        }
        for (char x = 'p'; x < 'r'; x += trace.pause(1).await()) {
            text.append(x);
        }
        try {
            int[] x = {1, 2};
            text.append(trace.pause(x[1]).await())
                    .append(x[0] / (x[1] - trace.pause(2).await()));
        } catch (ArithmeticException x) {
            text.append(trace.pause(2).await()).append(x.getMessage());
        } finally {
            Map<String, Integer> x = Map.of("k", 1);
            text.append(trace.pause("k").await()).append(x);
        }
        switch (trace.pause(1).await()) {
            case 1 -> {
                List<? extends Number> x = List.of(1, 2.5);
                text.append(trace.pause(0).await()).append(x);
            }
            default -> {
                boolean x = trace.pause(true).await();
                text.append(x);
            }
        }
        if (trace.pause((Object) "s").await() instanceof String x
                && trace.pause(true).await()) {
            text.append(x);
        }
        if (trace.pause((Object) 4).await() instanceof Integer x
                && trace.pause(true).await()) {
            text.append(x + 1);
        }
        double x = trace.pause(0.5).await();
        trace.pause("gap").await();
        return Future.ready(text.append(x).toString());
    }
}
