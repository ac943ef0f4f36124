package equivalence.patterns;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Parametrised types, arrays, type variables. */
final class Generics {
    static class Box<T extends Comparable<T>> {
        final T value;

        Box(T value) {
            this.value = value;
        }

        @Async
        Future<String> larger(Trace trace, Collection<T> others, Object any) {
            if (!(others instanceof List<T> list) || list.isEmpty()) {
                return Future.ready("no list");
            }
            T first = trace.pause(list.get(0)).await();
            String text = first.compareTo(value) + "";
            if (any instanceof int[] numbers && trace.pause(numbers.length).await() == 2) {
                text += numbers[1];
            } else if (any instanceof Map<?, ?> map && !map.isEmpty()) {
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    if (entry.getKey() instanceof String key && entry.getValue() instanceof Integer number) {
                        text += key + trace.pause(number).await();
                    }
                }
            } else if (any instanceof String[][] grid) {
                text += grid[0][trace.pause(0).await()];
            }
            return Future.ready(text);
        }
    }

    @Async
    static Future<String> run(Trace trace) {
        Box<String> box = new Box<>("m");
        return Future.ready(box.larger(trace, List.of("z"), new int[] {1, 2}).await()
                + box.larger(trace, List.of("a"), Map.of("k", 1)).await()
                + box.larger(trace, List.of("a"), new String[][] {{"g"}}).await()
                + box.larger(trace, Set.of("a"), null).await()
                + box.larger(trace, List.of(), null).await());
    }
}
