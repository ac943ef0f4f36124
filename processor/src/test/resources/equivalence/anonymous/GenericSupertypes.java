package equivalence.anonymous;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.AbstractMap;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Anonymous classes of abstract generic classes and interfaces, with type variables, wildcards and diamonds. */
final class GenericSupertypes<K extends Comparable<K>> {
    abstract static class Fold<A, B> {
        abstract B start();

        abstract B step(B so, A next);

        B all(Iterable<? extends A> list) {
            B result = start();
            for (A each : list) {
                result = step(result, each);
            }
            return result;
        }

        <C> Fold<A, C> map(Function<B, C> to, Function<C, B> from) {
            Fold<A, B> self = this;
            return new Fold<>() {
                @Override
                C start() {
                    return to.apply(self.start());
                }

                @Override
                C step(C so, A next) {
                    return to.apply(self.step(from.apply(so), next));
                }
            };
        }
    }

    @Async
    <V extends Number & Comparable<V>> Future<String> all(Trace trace, K key, List<? extends V> values, V least) {
        K awaited = trace.pause(key).await();
        Fold<V, V> greatest = new Fold<V, V>() {
            @Override
            V start() {
                return least;
            }

            @Override
            V step(V so, V next) {
                return next.compareTo(so) > 0 ? next : so;
            }
        };
        V first = trace.pause(greatest.all(values)).await();
        Map.Entry<K, V> entry = new AbstractMap.SimpleEntry<>(awaited, first) {
            private static final long serialVersionUID = 1L;

            @Override
            public String toString() {
                return getKey() + "->" + getValue() + key.compareTo(getKey());
            }
        };
        trace.log(trace.pause(entry).await());
        Comparator<? super V> backwards = new Comparator<V>() {
            @Override
            public int compare(V a, V b) {
                return b.compareTo(a);
            }
        };
        BiFunction<K, List<? extends V>, String> joined = new BiFunction<>() {
            @Override
            public String apply(K k, List<? extends V> list) {
                return k + "" + list.size() + awaited + first.intValue();
            }
        };
        String folded = greatest.<String>map(String::valueOf, s -> least).all(values);
        return Future.ready(
                entry + joined.apply(trace.pause(key).await(), values) + backwards.compare(first, least) + folded);
    }

    @Async
    static Future<String> run(Trace trace) {
        return new GenericSupertypes<String>().all(trace, "k", List.of(3, 9, 4), 1);
    }
}
