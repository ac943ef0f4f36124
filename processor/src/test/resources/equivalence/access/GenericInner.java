package equivalence.access;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Types of inner classes of generic classes, written by their simple names. */
final class GenericInner<K extends Comparable<K>, V> {
    class Entry {
        K key;
        V value;

        Entry(K key, V value) {
            this.key = key;
            this.value = value;
        }

        class Link<X> {
            X extra;
            Entry entry = Entry.this;
        }
    }

    private final List<Entry> entries = new ArrayList<>();

    @Async
    Future<Entry> put(Trace trace, K key, V value) {
        Entry entry = new Entry(trace.pause(key).await(), value);
        entries.add(entry);
        return Future.ready(entry);
    }

    @Async
    Future<V> find(Trace trace, K key) {
        for (Entry entry : entries) {
            K found = trace.pause(entry.key).await();
            if (found.compareTo(key) == 0) {
                Entry same = entry;
                Entry.Link<String> link = same.new Link<>();
                link.extra = trace.pause("x").await();
                Function<Entry, V> value = each -> each.value;
                return Future.ready(link.extra.isEmpty() ? null : value.apply(link.entry));
            }
        }
        return Future.ready(null);
    }

    @Async
    static Future<String> run(Trace trace) {
        GenericInner<String, Integer> map = new GenericInner<>();
        GenericInner<String, Integer>.Entry entry = map.put(trace, "a", 1).await();
        map.put(trace, "b", 20).await();
        int sum = map.find(trace, "b").await() + entry.value;
        return Future.ready(sum + entry.key + map.find(trace, "c").await());
    }
}
