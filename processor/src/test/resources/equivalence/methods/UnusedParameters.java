package equivalence.methods;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Parameters of every type that nobody reads, and some that get another value first. */
final class UnusedParameters {
    @Async
    Future<Integer> none(Trace trace, byte a, short b, char c, int d, long e, float f, double g, boolean h, String i) {
        trace.pause("none").await();
        return Future.ready(1);
    }

    @Async
    Future<String> assigned(Trace trace, byte a, short b, char c, long e, boolean h, String i) {
        a++;
        b = 7;
        trace.pause("assigned").await();
        c = 'x';
        i = "y";
        trace.pause("again").await();
        return Future.ready("" + a + b + c + i);
    }

    @Async
    static <T> Future<Integer> generic(T unused, T[] array, int... numbers) {
        return Future.ready(5);
    }

    @Async
    static Future<String> run(Trace trace) {
        UnusedParameters receiver = new UnusedParameters();
        int none = receiver.none(trace, (byte) 1, (short) 2, '3', 4, 5, 6, 7, true, "8").await();
        String assigned = receiver.assigned(trace, (byte) 1, (short) 2, '3', 5, true, "8").await();
        UnusedParameters nobody = null;
        try {
            nobody.none(trace, (byte) 1, (short) 2, '3', 4, 5, 6, 7, true, trace.see("argument")).await();
        } catch (NullPointerException e) {
            trace.see("nobody");
        }
        return Future.ready(none + assigned + generic("", new String[0], 1).await());
    }
}
