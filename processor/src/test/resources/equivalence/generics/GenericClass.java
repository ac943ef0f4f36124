package equivalence.generics;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.function.Function;

/** A generic class whose async methods use its variable, add their own, and return both. */
final class GenericClass {
    static class Cell<T> {
        private T value;

        Cell(T value) {
            this.value = value;
        }

        @Async
        Future<T> set(Trace trace, T next) {
            T before = value;
            value = trace.pause(next).await();
            return Future.ready(before);
        }

        @Async
        <R> Future<Cell<R>> map(Trace trace, Function<? super T, ? extends R> function) {
            R mapped = function.apply(trace.pause(value).await());
            return Future.ready(new Cell<>(mapped));
        }

        @Async
        static <A, B extends A> Future<A> either(Trace trace, A a, B b, boolean first) {
            A chosen = trace.pause(first).await() ? a : b;
            return Future.ready(chosen);
        }
    }

    @Async
    static Future<String> run(Trace trace) {
        Cell<Integer> cell = new Cell<>(3);
        String text = cell.set(trace, 4).await() + " " + cell.<String>map(trace, n -> "n" + n).await().value;
        return Future.ready(text + Cell.<Object, String>either(trace, 1, "two", false).await() + cell.value.getClass().getSimpleName());
    }
}
