package equivalence.calls;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Type arguments that the user writes: of methods, constructors, awaits' receivers, super calls, references. */
class ExplicitTypeArguments<A> {
    final A value;

    <B extends A> ExplicitTypeArguments(B value) {
        this.value = value;
    }

    <R> R map(Function<? super A, ? extends R> function) {
        return function.apply(value);
    }

    static <K, V> Map<K, V> one(K key, V value) {
        return Map.of(key, value);
    }

    @Async
    <T extends Comparable<? super T>> Future<T> largest(Trace trace, List<? extends T> list) {
        T best = trace.<T>pause(list.get(0)).await();
        for (T each : list) {
            best = each.compareTo(best) > 0 ? trace.<T>pause(each).await() : best;
        }
        return Future.<T>ready(best);
    }

    static final class Sub extends ExplicitTypeArguments<Number> {
        Sub() {
            super(1);
        }

        @Override
        <R> R map(Function<? super Number, ? extends R> function) {
            return null;
        }

        @Async
        Future<String> call(Trace trace) {
            CharSequence mapped = super.<CharSequence>map(n -> "m" + n);
            Integer best = this.<Integer>largest(
                            trace, List.of(3, trace.pause(9).await(), 4))
                    .await();
            Function<Number, Serializable> reference = this::<Serializable>map2;
            return Future.ready(
                    mapped + "" + best + reference.apply(trace.pause(2).await()) + super.<String>map(String::valueOf));
        }

        <S> S map2(Number n) {
            return null;
        }
    }

    @Async
    static Future<String> run(Trace trace) {
        Map<? extends CharSequence, Number> map = ExplicitTypeArguments.<CharSequence, Number>one(
                trace.pause("k").await(), trace.pause(1).await());
        List<Object> objects =
                new ArrayList<>(Collections.<Object>nCopies(2, trace.pause("o").await()));
        objects.add(trace.<Object>pause(5).await());
        var made = new <Integer>ExplicitTypeArguments<Number>(trace.pause(7).await());
        Number number = made.<Number>map(n -> n.intValue() + 1);
        return Future.ready(
                "" + map + objects + number + new Sub().call(trace).await() + Collections.<String>emptyList());
    }
}
