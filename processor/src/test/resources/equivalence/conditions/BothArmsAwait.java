package equivalence.conditions;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Awaits in both arms, whose results go to one place, or nowhere; and loops that do nothing but wait. */
final class BothArmsAwait {
    @Async
    static Future<Integer> run(Trace trace) {
        int sum = 0;
        for (int i = 0; i < 3; i++) {
            boolean odd = i % 2 == 1;
            int number = odd ? trace.pause(10 + i).await() : trace.pause(20 + i).await();
            String text = odd ? trace.pause("a" + i).await() : i == 2 ? trace.pause("b" + i).await() : "c";
            if (odd) {
                trace.pause("odd").await();
            } else if (i == 0) {
                trace.pause("first").await();
            } else {
                trace.pause("last").await();
            }
            sum += number + text.length();
            trace.see(text);
        }
        int[] left = {3};
        try {
            while (left[0]-- > 0) {
                trace.pause(left[0]).await();
            }
            do {
                if (left[0] == -1) {
                    trace.pause("down").await();
                } else {
                    trace.pause("up").await();
                }
            } while (left[0]++ < 1);
            throw new IllegalStateException(trace.pause("thrown").await());
        } catch (IllegalStateException e) {
            if (e.getMessage().length() == 6) {
                trace.pause("caught").await();
            } else {
                trace.pause("never").await();
            }
        } finally {
            while (left[0]++ < 4) {
                trace.pause("cleaned" + left[0]).await();
            }
        }
        return Future.ready(sum + left[0]);
    }
}
