package dev.stator.stream;

import dev.stator.Context;
import java.util.Objects;
import java.util.function.Predicate;

/** See {@link Stream#filter}. */
final class Filter<T> extends Operator<T, T> {

    private final Predicate<? super T> condition;

    Filter(Stream<T> stream, Predicate<? super T> condition) {
        super(stream);
        this.condition = Objects.requireNonNull(condition, "condition");
    }

    @Override
    Object advance(Context cx) throws Throwable {
        Object next;
        do {
            next = source.step(cx);
        } while (isElement(next) && !condition.test(element(next)));
        return next;
    }
}
