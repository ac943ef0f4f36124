package equivalence.lifetimes;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Lambdas and blocks made in one round and called in later ones, in every kind of loop and after labelled jumps. */
final class LambdasOfEarlierRounds {
    @Async
    static Future<String> run(Trace trace) {
        List<Supplier<Future<String>>> later = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int n = 0;
        rounds:
        while (n < 4) {
            int round = n++;
            String name = trace.pause("r" + round).await();
            later.add(() ->
                    Future.async(() -> Future.ready(name + trace.pause(round).await())));
            for (String each : List.of("x", "y")) {
                if (round == 1) {
                    later.add(() -> trace.pause(each + name));
                    continue rounds;
                }
                var own = each + trace.pause(each).await();
                later.add(() -> Future.ready(own));
                if (round == 2) {
                    break rounds;
                }
            }
            text.append(later.get(round).get().await());
        }
        int i = 0;
        do {
            int kept = i * i;
            Supplier<Future<String>> earlier = later.get(i);
            later.set(i, () -> trace.pause(kept + "" + earlier));
            text.append(earlier.get().await());
            later.set(i, () -> Future.ready("over" + kept));
        } while (++i < later.size());
        for (Supplier<Future<String>> each : later) {
            text.append(each.get().await());
        }
        return Future.ready(text.toString());
    }
}
