package equivalence.switchexpressions;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Operands before a switch are evaluated before it, those behind it after. */
final class AsOperands {
    static String join(Object... parts) {
        return java.util.Arrays.toString(parts);
    }

    @Async
    static Future<String> one(Trace trace, int n) {
        int i = n;
        int sum = trace.see(i++) + switch (i) { case 1 -> i++ + trace.pause(10).await(); default -> { i = 5; yield trace.see(i); } } * trace.see(i++)
                + trace.pause(i).await();
        String text = join(
                trace.see("a"),
                switch (trace.pause(n).await()) { case 0 -> "zero"; default -> trace.see("more"); },
                i++,
                switch (n) { case 0 -> trace.pause("x").await(); default -> switch (i) { case 6 -> 6; default -> trace.pause(i).await(); }; },
                trace.see(i));
        int[] array = new int[4];
        array[n] += switch (n) { case 0 -> trace.pause(3).await(); default -> 4; };
        array[switch (n) { case 0 -> trace.pause(1).await(); default -> 2; }] = trace.see(9);
        return Future.ready(sum + text + java.util.Arrays.toString(array) + (n + switch (n) { case 0 -> "s"; default -> trace.pause("t").await(); }));
    }

    @Async
    static Future<String> run(Trace trace) {
        return Future.ready(one(trace, 0).await() + one(trace, 1).await());
    }
}
