package dev.stator.stream;

import dev.stator.Context;
import java.util.function.Consumer;

/** See {@link Stream#peek}. */
final class Peek<T> extends Operator<T, T> {

    private final Consumer<? super T> action;

    Peek(Stream<T> stream, Consumer<? super T> action) {
        super(stream);
        this.action = action;
    }

    @Override
    Object advance(Context cx) throws Throwable {
        Object next = source.step(cx);
        if (isElement(next)) {
            action.accept(element(next));
        }
        return next;
    }
}
