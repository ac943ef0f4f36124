package dev.stator.stream;

import dev.stator.Context;
import java.util.Objects;
import java.util.function.Function;

/** See {@link Stream#map}. */
final class Mapped<A, T> extends Operator<A, T> {

    private final Function<? super A, ? extends T> function;

    Mapped(Stream<A> stream, Function<? super A, ? extends T> function) {
        super(stream);
        this.function = Objects.requireNonNull(function, "function");
    }

    @Override
    Object advance(Context cx) throws Throwable {
        Object next = source.step(cx);
        return isElement(next) ? Objects.requireNonNull(function.apply(element(next)), "an element of a stream") : next;
    }
}
