package dev.stator.stream;

import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** See {@link Stream#fold}. */
final class Fold<T, R extends @Nullable Object> extends Sink<T, R> {

    private R value;
    private final BiFunction<? super R, ? super T, ? extends R> function;

    Fold(Stream<T> stream, R initial, BiFunction<? super R, ? super T, ? extends R> function) {
        super(stream);
        this.value = initial;
        this.function = function;
    }

    @Override
    void accept(T element) {
        value = function.apply(value, element);
    }

    @Override
    R result() {
        return value;
    }
}
