package dev.stator.stream;

import dev.stator.Context;
import dev.stator.Poll;
import java.util.Iterator;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The elements of an iterator. Each is an operation of the task's budget, so that an endless one lets others run. */
final class FromIterator<T> extends Stage<T> {

    /** Asked for the iterator at the first poll. */
    private final Supplier<? extends Iterator<? extends T>> elements;

    private @Nullable Iterator<? extends T> iterator;

    FromIterator(Supplier<? extends Iterator<? extends T>> elements) {
        this.elements = Objects.requireNonNull(elements, "elements");
    }

    @Override
    Object advance(Context cx) {
        if (!cx.proceed()) {
            return PENDING;
        }
        if (iterator == null) {
            iterator = elements.get();
        }
        return iterator.hasNext() ? Objects.requireNonNull(iterator.next(), "an element of a stream") : END;
    }

    @Override
    Poll<@Nullable Void> release(Context cx) {
        iterator = null;
        return Poll.done();
    }
}
