package equivalence.operators;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Numbers that travel as Object, Number, type variables and wildcards keep their class. */
final class NumbersAsObjects {
    @Async
    static Future<Integer> one(Trace trace) {
        return Future.ready(trace.pause(1).await());
    }

    @Async
    static Future<Long> two(Trace trace) {
        return Future.ready(trace.pause(2L).await());
    }

    @Async
    static <T> Future<T> same(Trace trace, Future<T> value) {
        return Future.ready(value.await());
    }

    static String kind(Object value) {
        return value.getClass().getSimpleName() + value;
    }

    @Async
    static Future<Object> run(Trace trace) {
        Object o = one(trace).await();
        Number n = two(trace).await();
        Future<? extends Number> wild = trace.pause(3.5);
        Number w = wild.await();
        String text = kind(o) + kind(n) + kind(w) + kind(same(trace, trace.pause(4)).await());
        text += kind(trace.see(true) ? one(trace).await() : two(trace).await());
        text += kind(trace.see(true) ? (Object) one(trace).await() : two(trace).await());
        text += kind(same(trace, trace.pause('c')).await());
        trace.log(text);
        return Future.ready(one(trace).await());
    }
}
