package dev.stator.stream;

import dev.stator.Context;
import java.util.Objects;
import java.util.function.BiFunction;

/** See {@link Stream#scan}. */
final class Scan<A, T> extends Operator<A, T> {

    private T value;
    private final BiFunction<? super T, ? super A, ? extends T> function;

    Scan(Stream<A> stream, T initial, BiFunction<? super T, ? super A, ? extends T> function) {
        super(stream);
        this.value = Objects.requireNonNull(initial, "initial");
        this.function = Objects.requireNonNull(function, "function");
    }

    @Override
    Object advance(Context cx) throws Throwable {
        Object next = source.step(cx);
        if (!isElement(next)) {
            return next;
        }
        value = Objects.requireNonNull(function.apply(value, element(next)), "an element of a stream");
        return value;
    }
}
