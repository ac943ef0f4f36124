package equivalence.returns;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** A choice between a number and what a generic method gives is a reference where the result is a boxed number. */
final class GenericChoices {
    private static <T> T same(T value) {
        return value;
    }

    @Async
    private static Future<Integer> conditional(boolean flag, int n) {
        return Future.ready(flag ? same(40) : n);
    }

    @Async
    private static Future<Long> awaited(Trace trace, boolean flag, Long n) {
        return Future.ready(flag ? same(trace.pause(4L).await()) : n);
    }

    @Async
    private static Future<Double> chosen(int n) {
        return Future.ready(
                switch (n) {
                    case 1 -> same(4.5);
                    default -> (double) n;
                });
    }

    @Async
    private static Future<Integer> unboxed(boolean flag, Integer n) {
        return Future.ready(flag ? n : 3);
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = "" + conditional(true, 1).await() + conditional(trace.pause(false).await(), 1).await();
        text += awaited(trace, true, 2L).await() + awaited(trace, false, 2L).await();
        text += chosen(1).await() + chosen(2).await();
        try {
            text += unboxed(true, null).await();
        } catch (NullPointerException e) {
            trace.log("null is no number");
        }
        return Future.ready(text);
    }
}
