package dev.stator.stream;

import dev.stator.Context;
import java.util.Objects;
import java.util.function.Predicate;

/** See {@link Stream#skipWhile}. */
final class SkipWhile<T> extends Operator<T, T> {

    private final Predicate<? super T> condition;
    private boolean skipping = true;

    SkipWhile(Stream<T> stream, Predicate<? super T> condition) {
        super(stream);
        this.condition = Objects.requireNonNull(condition, "condition");
    }

    @Override
    Object advance(Context cx) throws Throwable {
        while (true) {
            Object next = source.step(cx);
            if (!skipping || !isElement(next)) {
                return next;
            }
            skipping = condition.test(element(next));
            if (!skipping) {
                return next;
            }
        }
    }
}
