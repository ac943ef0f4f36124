package dev.stator.stream;

import dev.stator.Context;
import java.util.Objects;
import java.util.function.Predicate;

/** See {@link Stream#takeWhile}. */
final class TakeWhile<T> extends Operator<T, T> {

    private final Predicate<? super T> condition;

    TakeWhile(Stream<T> stream, Predicate<? super T> condition) {
        super(stream);
        this.condition = Objects.requireNonNull(condition, "condition");
    }

    @Override
    Object advance(Context cx) throws Throwable {
        Object next = source.step(cx);
        return isElement(next) && !condition.test(element(next)) ? END : next;
    }
}
