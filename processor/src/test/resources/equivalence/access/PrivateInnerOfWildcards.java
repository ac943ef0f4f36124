package equivalence.access;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Private inner classes of a generic class, named with type arguments of both, in code that is kept whole. */
final class PrivateInnerOfWildcards<K> {
    private class Cell<V> {
        private final V value;

        private Cell(V value) {
            this.value = value;
        }

        @Override
        public String toString() {
            return "cell of " + value;
        }

        private class Mark {
            private int count;
        }
    }

    private final Cell<Integer> cell = new Cell<>(3);

    private static String text(Object o) {
        return o instanceof PrivateInnerOfWildcards<?>.Cell<?> cell ? "cell" + cell.value : "no";
    }

    @Async
    Future<String> all(Trace trace) {
        Object any = trace.pause(cell).await();
        Supplier<String> pattern =
                () -> any instanceof PrivateInnerOfWildcards<?>.Cell<?> found ? "found" + found.value : "no";
        Future<String> block = Future.async(() -> {
            PrivateInnerOfWildcards<?>.Cell<?> wild = (PrivateInnerOfWildcards<?>.Cell<?>) trace.pause(any).await();
            PrivateInnerOfWildcards<K>.Cell<Integer> own = cell;
            List<PrivateInnerOfWildcards<?>.Cell<? extends Number>> cells = new ArrayList<>();
            cells.add(own);
            PrivateInnerOfWildcards<?>.Cell<?>[] array = {wild, own};
            PrivateInnerOfWildcards<K>.Cell<Integer>.Mark mark = own.new Mark();
            mark.count += array.length;
            return Future.ready(text(wild)
                    + cells.get(trace.pause(0).await()).value
                    + mark.count
                    + (any instanceof PrivateInnerOfWildcards<?>.Cell<?>.Mark));
        });
        return Future.ready(pattern.get() + block.await());
    }

    @Async
    static Future<String> run(Trace trace) {
        return Future.ready(
                new PrivateInnerOfWildcards<String>().all(trace).await());
    }
}
