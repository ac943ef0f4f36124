package equivalence.generics;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** A first bound that decides the erasure, and local constants where the language asks for constants. */
final class ObjectBound {
    @Async
    static <T extends Object & Comparable<T> & CharSequence> Future<Integer> compare(Trace trace, T left, T right) {
        return Future.ready(trace.pause(left).await().compareTo(right) + left.length());
    }

    @Async
    static Future<Integer> run(Trace trace) {
        final int three = 3;
        byte narrow = three;
        int compared = compare(trace, "a", "b").await();
        int selected = trace.pause(compared + three).await();
        switch (selected) {
            case three:
                return Future.ready(narrow + 1);
            default:
                return Future.ready(three);
        }
    }
}
