package equivalence.conditions;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Choices in all three places of choices, and as operands, arguments and indices. */
final class NestedTernaries {
    private static int three(int a, int b, int c) {
        return 100 * a + 10 * b + c;
    }

    @Async
    static Future<String> grade(Trace trace, int n) {
        return Future.ready(
                n < 1
                        ? "zero"
                        : n < 2
                                ? trace.pause("one").await()
                                : n < trace.pause(3).await()
                                        ? "two"
                                        : n == 3 ? trace.pause("three").await() : "many");
    }

    @Async
    static Future<String> all(Trace trace, int n) {
        int[] numbers = {4, 5, 6};
        boolean a = (n & 1) != 0;
        boolean b = (n & 2) != 0;
        int picked = (a ? trace.pause(b).await() : !b)
                ? b ? trace.pause(1).await() : 2
                : a ? 3 : trace.pause(4).await();
        int sum = (a ? trace.pause(picked).await() : picked)
                * (b ? picked : trace.pause(-1).await());
        sum += three(
                a ? 1 : trace.pause(2).await(), trace.see(5), b ? trace.pause(3).await() : n);
        sum -= numbers[a ? trace.pause(2).await() : b ? 1 : trace.pause(0).await()];
        (a ? numbers : trace.pause(new int[3]).await())[b ? 0 : trace.pause(1).await()] =
                a ? b ? 7 : trace.pause(8).await() : 9;
        String text = (b ? trace.pause("text") : trace.<String>fail(new IllegalStateException("no text")))
                .await()
                .substring(a ? trace.pause(1).await() : 0);
        return Future.ready(picked + " " + sum + numbers[0] + numbers[1] + text);
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        for (int i = 0; i < 5; i++) {
            text += grade(trace, i).await();
            try {
                text += all(trace, i).await();
            } catch (IllegalStateException e) {
                text += e.getMessage();
            }
        }
        return Future.ready(text);
    }
}
