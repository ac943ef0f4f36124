package equivalence.switchexpressions;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Lambdas in arms and around switches capture what was there then. */
final class Captured {
    @Async
    static Future<String> run(Trace trace) {
        List<Supplier<String>> later = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int n = i;
            Supplier<String> made = switch (n) {
                case 0 -> {
                    int kept = trace.pause(10).await();
                    int changing = kept;
                    changing++;
                    int copy = changing;
                    yield () -> "kept" + kept + copy;
                }
                case 1 -> () -> "n" + n;
                default -> {
                    String s = trace.pause("s").await();
                    yield () -> s + n;
                }
            };
            later.add(made);
            later.add(() -> switch (n) { case 0 -> "inner" + n; default -> { int m = n; yield "m" + m; } });
        }
        String all = "";
        for (Supplier<String> each : later) {
            all += each.get() + trace.pause(".").await();
        }
        return Future.ready(all);
    }
}
