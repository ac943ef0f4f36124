package equivalence.generics;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.ArrayList;
import java.util.List;

/** Generic classes with fields and methods of their variables. */
final class GenericClasses {
    static class Box<T extends Comparable<T>> {
        private T value;
        protected final List<T> history = new ArrayList<>();

        Box(T value) {
            this.value = value;
        }

        @Async
        Future<T> swap(Trace trace, T next) {
            T old = value;
            history.add(old);
            value = trace.pause(next).await();
            return Future.ready(old);
        }

        @Async
        <U extends T> Future<Boolean> larger(Trace trace, U than) {
            return Future.ready(trace.pause(value).await().compareTo(than) > 0);
        }

        @Async
        final Future<Box<T>> copy(Trace trace) {
            return Future.ready(new Box<>(trace.pause(value).await()));
        }
    }

    static final class Pair<A, B extends List<? super A>> {
        final A a;
        final B b;

        Pair(A a, B b) {
            this.a = a;
            this.b = b;
        }

        @Async
        Future<B> add(Trace trace) {
            b.add(trace.pause(a).await());
            return Future.ready(b);
        }
    }

    @Async
    static Future<String> run(Trace trace) {
        Box<Integer> box = new Box<>(1);
        int old = box.swap(trace, 5).await() + box.swap(trace, trace.pause(7).await()).await();
        Box<String> copy = new Box<>("s").copy(trace).await();
        Pair<Integer, List<Number>> pair = new Pair<>(3, new ArrayList<>());
        boolean larger = box.larger(trace, 6).await() && !copy.larger(trace, "z").await();
        return Future.ready(old + "" + larger + box.history + copy.value + pair.add(trace).await() + pair.add(trace).await());
    }
}
