package equivalence.loops;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.Iterator;
import java.util.List;

/** for over wildcards, bounded variables, raw types and own iterables. */
final class ForEachGenerics {
    static final class Range implements Iterable<Integer> {
        private final int end;

        Range(int end) {
            this.end = end;
        }

        @Override
        public Iterator<Integer> iterator() {
            return java.util.stream.IntStream.range(0, end).iterator();
        }
    }

    @Async
    static <T extends Comparable<T>, C extends Iterable<? extends T>> Future<T> largest(Trace trace, C all) {
        T best = null;
        for (T each : all) {
            if (best == null || trace.pause(each).await().compareTo(best) > 0) {
                best = each;
            }
        }
        return Future.ready(best);
    }

    @Async
    static Future<Double> sum(Trace trace, List<? extends Number> numbers) {
        double sum = 0;
        for (Number n : numbers) sum += trace.pause(n.doubleValue()).await();
        return Future.ready(sum);
    }

    @SuppressWarnings("rawtypes")
    @Async
    static Future<String> raw(Trace trace, Iterable all) {
        String text = "";
        for (Object each : all) text += trace.pause(each).await();
        return Future.ready(text);
    }

    @Async
    static Future<String> any(Trace trace, List<?> all) {
        String text = "";
        for (var each : all) text += trace.pause(each).await();
        return Future.ready(text);
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = "" + largest(trace, List.of(3, 8, 5)).await() + largest(trace, List.of("b", "a")).await();
        text += sum(trace, List.of(1, 2.5, 3L)).await() + raw(trace, List.of("r", 1)).await();
        text += any(trace, List.of('c', true)).await();
        for (int n : new Range(3)) text += trace.pause(n).await();
        return Future.ready(text);
    }
}
