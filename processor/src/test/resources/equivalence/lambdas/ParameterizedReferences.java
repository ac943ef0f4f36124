package equivalence.lambdas;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collector;

/** Method references whose qualifier has type arguments, on which the inference of the call around them depends. */
final class ParameterizedReferences {
    static class Shelf {
        static class Row<K, V> {
            final LinkedHashMap<K, V> things = new LinkedHashMap<>();

            Row<K, V> put(K key, V value) {
                things.put(key, value);
                return this;
            }

            V get(K key) {
                return things.get(key);
            }
        }
    }

    @Async
    static <T, K, V> Future<Collector<T, ?, Shelf.Row<K, V>>> toRow(Function<? super T, ? extends K> key, Function<? super T, ? extends V> value) {
        return Future.ready(Collector.of(
                Shelf.Row<K, V>::new,
                (row, element) -> row.put(key.apply(element), value.apply(element)),
                (a, b) -> a,
                new Collector.Characteristics[0]));
    }

    @Async
    static <K, V> Future<BiFunction<Shelf.Row<K, V>, K, V>> getter(Trace trace) {
        trace.pause(1).await();
        return Future.ready(Shelf.Row<K, V>::get);
    }

    @Async
    static Future<Supplier<? extends List<?>>> lists() {
        return Future.ready(ArrayList<String>::new);
    }

    @Async
    static Future<String> run(Trace trace) {
        Shelf.Row<String, Integer> row = List.of("a", "bb").stream().collect(
                ParameterizedReferences.<String, String, Integer>toRow(text -> text, String::length).await());
        return Future.ready(row.get("bb") + "" + ParameterizedReferences.<String, Integer>getter(trace).await().apply(row, "a")
                + lists().await().get());
    }
}
