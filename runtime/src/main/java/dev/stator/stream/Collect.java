package dev.stator.stream;

import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/** See {@link Stream#collect}. */
final class Collect<T, A, R extends @Nullable Object> extends Sink<T, R> {

    private final Collector<? super T, A, R> collector;
    private @Nullable A container;

    Collect(Stream<T> stream, Collector<? super T, A, R> collector) {
        super(stream);
        this.collector = collector;
    }

    private A container() {
        if (container == null) {
            container = collector.supplier().get();
        }
        return container;
    }

    @Override
    void accept(T element) {
        collector.accumulator().accept(container(), element);
    }

    @Override
    R result() {
        return collector.finisher().apply(container());
    }
}
