package equivalence.blocks;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Blocks in generic classes and methods. */
final class Generic<K extends Comparable<K>> {
    private final K key;

    Generic(K key) {
        this.key = key;
    }

    <V extends CharSequence & Comparable<V>> Future<Map<K, List<V>>> with(Trace trace, V value, List<? extends V> more) {
        return Future.async(() -> {
            List<V> all = new ArrayList<>();
            all.add(trace.pause(value).await());
            for (V each : more) {
                all.add(trace.pause(each).await());
            }
            V first = all.get(0);
            Map<K, List<V>> map = new TreeMap<>();
            map.put(trace.pause(key).await(), all);
            return Future.ready(first.length() > 100 ? null : map);
        });
    }

    static <T> Future<T> twice(Trace trace, T value) {
        return Future.async(() -> {
            T once = trace.pause(value).await();
            return Future.async(() -> trace.pause(once));
        });
    }

    static Future<?> wildcard(Trace trace, List<?> list) {
        var first = list.get(0);
        return Future.async(() -> {
            trace.pause("w").await();
            return Future.ready(first);
        });
    }

    static Future<? extends Number> bounded(Trace trace, boolean which) {
        return Future.async(() -> which ? Future.ready(1) : trace.pause(2));
    }

    @Async
    static Future<String> run(Trace trace) {
        var map = new Generic<>("key").with(trace, "a", List.of("b", "c")).await();
        Object wild = wildcard(trace, List.of(5)).await();
        return Future.ready(map + twice(trace, "t").await() + wild + bounded(trace, false).await());
    }
}
