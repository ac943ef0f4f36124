package equivalence.lifetimes;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Variables that are carried round a loop, swapped, and dead at its end. */
final class LoopCarried {
    @Async
    static Future<String> run(Trace trace) {
        int a = 0, b = 1;
        String last = null;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            int next = a + trace.pause(b).await();
            a = b;
            b = next;
            if (last != null) text.append(last).append(trace.pause(i).await());
            last = i % 2 == 0 ? "e" + next : null;
            int unused = next;
            if (i == 3) continue;
            trace.log(unused, trace.pause(unused).await());
        }
        long sum = 0;
        int n = a;
        while (n-- > 0) {
            long square = (long) n * n;
            sum += trace.pause(square).await() - (n == 2 ? trace.pause(1L).await() : 0);
        }
        return Future.ready(text + " " + a + " " + b + " " + sum + last);
    }
}
