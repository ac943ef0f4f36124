package equivalence.localclasses;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Local classes that use type variables of the method and the class, and have their own. */
final class Generic<K extends Comparable<K>> {

    private final K key;

    Generic(K key) {
        this.key = key;
    }

    @Async
    <T extends CharSequence & Comparable<T>> Future<String> all(Trace trace, T first, List<? extends T> more) {
        class Box {
            final T value;
            final List<T> history = new ArrayList<>();

            Box(T value) {
                this.value = value;
                history.add(first);
                history.add(value);
            }

            int compare(K other) {
                return key.compareTo(other);
            }

            Box put(T next) {
                return new Box(next);
            }
        }
        class Pair<U> {
            final Box box;
            final U other;

            Pair(Box box, U other) {
                this.box = box;
                this.other = other;
            }

            <V> Pair<V> map(Function<? super U, V> function) {
                return new Pair<>(box, function.apply(other));
            }
        }
        Box box = new Box(trace.pause(first).await());
        Pair<Integer> pair = new Pair<>(box, trace.pause(4).await());
        trace.pause("gap").await();
        var mapped = pair.map(n -> "n" + n);
        String text = mapped.other + mapped.box.value.length();
        for (T each : more) {
            box = box.put(trace.pause(each).await());
            text += box.history + "" + box.value.compareTo(first);
        }
        text += trace.pause(text).await();
        List<Box> boxes = new ArrayList<>(List.of(box, new Box(first)));
        Function<T, Box> make = Box::new;
        Supplier<Pair<Box>> deep = () -> new Pair<>(make.apply(first), new Box(first));
        Box last = boxes.get(trace.pause(1).await());
        return Future.ready(text + last.value + last.compare(key) + deep.get().other.value);
    }

    @Async
    static <T extends Comparable<T>> Future<String> arrays(Trace trace, T first) {
        class Box {
            final T value;

            Box(T value) {
                this.value = value;
            }

            int compare() {
                return value.compareTo(first);
            }
        }
        Object object = new Box(trace.pause(first).await());
        String text = "";
        if (object instanceof Box) {
            Box cast = (Box) object;
            text += cast.value;
        }
        Box[][] grid = new Box[2][trace.pause(1).await()];
        Box[] row = {new Box(first), new Box(trace.pause(first).await())};
        grid[1] = row;
        row = new Box[] {row[trace.pause(1).await()]};
        T value = grid[1][0].value;
        return Future.ready(text
                + row[0].compare()
                + value
                + Box.class.getSimpleName()
                + Box[].class.getSimpleName()
                + (object.getClass() == Box.class));
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = new Generic<>(3).all(trace, "first", List.of("a", "zz")).await();
        return Future.ready(text + arrays(trace, 9).await());
    }
}
