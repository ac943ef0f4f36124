package equivalence.arrays;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.List;

/** Arrays of generic types and of type variables, and varargs of them, beside awaits. */
final class GenericArrays {
    @SafeVarargs
    static <T> T last(T... all) {
        return all[all.length - 1];
    }

    @Async
    static <T> Future<T[]> swapped(Trace trace, T[] pair) {
        T first = trace.pause(pair[0]).await();
        pair[0] = pair[1];
        pair[1] = first;
        return Future.ready(pair);
    }

    @Async
    static Future<String> run(Trace trace) {
        @SuppressWarnings("unchecked")
        List<String>[] lists = (List<String>[]) new List<?>[trace.pause(2).await()];
        lists[0] = List.of("x");
        lists[1] = trace.pause(List.of("y", "z")).await();
        String text = swapped(trace, new String[] {"a", "b"}).await()[0] + swapped(trace, lists).await()[0];
        return Future.ready(text + last(1, trace.pause(2).await()) + last(lists[1], trace.pause(List.of("w")).await()));
    }
}
