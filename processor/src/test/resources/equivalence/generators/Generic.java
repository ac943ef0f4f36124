package equivalence.generators;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import dev.stator.stream.Emitter;
import dev.stator.stream.Stream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Generic generators, with bounds, wildcards, arrays and varargs. */
final class Generic<K extends Comparable<K>> {
    private final List<K> keys;

    Generic(List<K> keys) {
        this.keys = keys;
    }

    @Async
    Stream<K> above(Trace trace, K limit) {
        Emitter<K> out = Stream.emitter();
        for (K key : keys) {
            if (key.compareTo(limit) > 0) {
                out.emit(trace.pause(key).await()).await();
            }
        }
        return out.end();
    }

    @Async
    <V extends CharSequence & Comparable<V>> Stream<List<? super V>> pairs(Trace trace, Function<? super K, ? extends V> naming) {
        var out = Stream.<List<? super V>>emitter();
        for (K key : keys) {
            List<V> pair = new ArrayList<>(List.of(naming.apply(key), naming.apply(trace.pause(key).await())));
            pair.sort(Comparator.naturalOrder());
            out.emit(pair).await();
        }
        return out.end();
    }

    @Async
    @SafeVarargs
    @SuppressWarnings("varargs")
    static <E> Stream<E[]> arrays(Trace trace, E... elements) {
        Emitter<E[]> out = Stream.emitter();
        for (int i = 0; i < elements.length; i++) {
            elements[i] = trace.pause(elements[i]).await();
            out.emit(elements.clone()).await();
        }
        return out.end();
    }

    @Async
    static Stream<? extends Number> numbers(Trace trace, byte b, short s, char c, long l, float f, double d, boolean z) {
        Emitter<Number> out = Stream.emitter();
        out.emit(b).await();
        out.emit(s + c).await();
        trace.pause(l).await();
        out.emit(l * 2).await();
        if (z) out.emit(f).await();
        out.emit(d / 2).await();
        return out.end();
    }

    @Async
    static Future<String> run(Trace trace) {
        Generic<String> words = new Generic<>(List.of("b", "a", "c"));
        String text = words.above(trace, "a").toList().await() + "";
        text += words.<String>pairs(trace, word -> word + word).toList().await();
        text += arrays(trace, 1, 2).map(List::of).toList().await();
        List<Number> numbers = new ArrayList<>();
        numbers(trace, (byte) 1, (short) 2, 'c', 4L, 5f, 6.0, true).forEach(numbers::add).await();
        return Future.ready(text + numbers);
    }
}
