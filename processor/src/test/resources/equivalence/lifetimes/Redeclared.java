package equivalence.lifetimes;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** A variable declared in a loop is a new one in each round; lambdas of earlier rounds keep theirs. */
final class Redeclared {
    @Async
    static Future<String> run(Trace trace) {
        List<Supplier<String>> later = new ArrayList<>();
        List<IntSupplier> counters = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int fresh;
            if (i % 2 == 0) {
                fresh = trace.pause(i * 10).await();
            } else {
                fresh = -i;
            }
            final String name = "n" + fresh;
            int[] cell = {i};
            counters.add(() -> cell[0]++);
            later.add(() -> name + fresh + cell[0]);
            cell[0] += trace.pause(100).await();
            trace.log(
                    counters.get(0).getAsInt(),
                    later.get(trace.pause(0).await()).get());
            {
                String inner = trace.pause(name).await();
                later.add(() -> inner + name.length());
            }
            {
                long inner = trace.pause(i).await();
                later.add(() -> "long" + inner);
            }
        }
        StringBuilder text = new StringBuilder();
        for (Supplier<String> each : later) {
            text.append(each.get())
                    .append(trace.pause(counters.get(1).getAsInt()).await());
        }
        return Future.ready(text.toString());
    }
}
