package equivalence.generics;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.ArrayList;
import java.util.List;

/** Type variables with one bound, with two, with a bound on each other. */
final class BoundedMethods {
    @Async
    static <T extends Comparable<T>> Future<T> greater(Trace trace, T a, T b) {
        return Future.ready(trace.pause(a).await().compareTo(b) >= 0 ? a : trace.pause(b).await());
    }

    @Async
    static <T extends CharSequence & Comparable<T>> Future<String> both(Trace trace, T a, T b) {
        T held = trace.pause(a).await();
        return Future.ready(held.length() + ":" + held.compareTo(trace.pause(b).await()) + held.charAt(0));
    }

    @Async
    static <T, L extends List<? super T>> Future<L> added(Trace trace, L list, T value) {
        list.add(trace.pause(value).await());
        return Future.ready(list);
    }

    @Async
    static Future<String> run(Trace trace) {
        return Future.ready(greater(trace, 3, 5).await() + greater(trace, "b", "a").await() + both(trace, "x", "y").await()
                + added(trace, new ArrayList<Object>(List.of(1)), "two").await());
    }
}
