package equivalence.generics;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.List;
import java.util.Map;

/** Diamonds of private constructors, whose arguments are inferred from what the creation is assigned to. */
final class HiddenDiamonds {
    static final class All<V> {
        private final List<? extends List<? extends V>> lists;

        private All(boolean isStrict, List<? extends List<? extends V>> lists) {
            this.lists = isStrict ? lists : List.of();
        }

        @Override
        public String toString() {
            return lists.toString();
        }
    }

    class Inner<K> {
        private final K key;

        private Inner(K key, Map<String, ? super K> values) {
            this.key = key;
        }
    }

    @Async
    @SafeVarargs
    @SuppressWarnings("varargs")
    static <V> Future<All<V>> all(Trace trace, List<? extends V>... lists) {
        boolean isStrict = trace.pause(true).await();
        return Future.ready(new All<>(isStrict, List.of(lists)));
    }

    @Async
    Future<Inner<String>> inner(Trace trace) {
        trace.pause("").await();
        return Future.ready(new Inner<>("k", Map.of()));
    }

    @Async
    static Future<String> run(Trace trace) {
        All<Object> made = new All<>(true, List.of(List.of(trace.pause(1).await()), List.of("x")));
        trace.log(made, new All<>(trace.pause(false).await(), List.of()));
        return Future.ready(
                all(trace, List.of(2), List.of("y")).await() + new HiddenDiamonds().inner(trace).await().key);
    }
}
