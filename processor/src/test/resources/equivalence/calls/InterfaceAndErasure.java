package equivalence.calls;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.function.Function;

/** Async methods called through generic interfaces, bridge methods, covariant results and intersections. */
final class InterfaceAndErasure {
    interface Step<I, O> {
        Future<O> apply(I input);

        default <P> Step<I, P> then(Step<? super O, P> next) {
            Step<I, O> first = this;
            return new Step<>() {
                @Async
                @Override
                public Future<P> apply(I input) {
                    return Future.ready(next.apply(first.apply(input).await()).await());
                }
            };
        }
    }

    record Twice(Trace trace) implements Step<Integer, Integer>, Comparable<Twice> {
        @Async
        @Override
        public Future<Integer> apply(Integer input) {
            return Future.ready(trace.pause(input).await() * 2);
        }

        @Override
        public int compareTo(Twice other) {
            return 0;
        }
    }

    abstract static class Base<T> {
        abstract Future<? extends Object> make(T t);
    }

    static final class Derived extends Base<String> {
        @Async
        @Override
        Future<String> make(String s) {
            return Future.ready(s + "d");
        }
    }

    @Async
    static <S extends Step<Integer, Integer> & Comparable<S>> Future<Integer> both(S step) {
        return Future.ready(step.apply(step.compareTo(step) + 5).await());
    }

    @Async
    static Future<String> run(Trace trace) {
        Twice twice = new Twice(trace);
        Step<Integer, String> text = twice.then(twice).then(n -> trace.pause("s" + n));
        Base<String> base = new Derived();
        Object made = base.make(trace.pause("x").await()).await();
        Function<Integer, Future<Integer>> reference = twice::apply;
        return Future.ready(text.apply(trace.pause(3).await()).await()
                + made
                + both(twice).await()
                + reference.apply(1).await());
    }
}
