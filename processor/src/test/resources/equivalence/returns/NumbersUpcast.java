package equivalence.returns;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Results that are wider than what is returned: Number, Object, Comparable, a type variable. */
final class NumbersUpcast {
    @Async
    static Future<Number> number(Trace trace, boolean first) {
        if (first) return Future.ready(trace.pause(1).await());
        return Future.ready(trace.pause(2.5).await() + 1);
    }

    @Async
    static Future<Comparable<Integer>> comparable(Trace trace) {
        return Future.ready(trace.pause(3).await() + 1);
    }

    @Async
    static Future<Object> object(Trace trace, int n) {
        if (n == 0) return Future.ready('c');
        if (n == 1) return Future.ready(trace.pause(4L).await() + n);
        return n == 2 ? Future.ready("s") : Future.ready(new int[] {trace.pause(n).await()}[0]);
    }

    @Async
    static <T> Future<T> first(Trace trace, T one, T two) {
        return trace.pause(true).await() ? Future.ready(one) : Future.ready(two);
    }

    @Async
    static Future<String> run(Trace trace) {
        int five = first(trace, 5, 6).await() + 0;
        Object o = object(trace, 1).await();
        String text = "" + number(trace, true).await() + number(trace, false).await() + comparable(trace).await();
        text += o.getClass().getSimpleName() + object(trace, 0).await() + object(trace, 2).await() + object(trace, 3).await();
        return Future.ready(text + five + first(trace, 1L, "x").await());
    }
}
