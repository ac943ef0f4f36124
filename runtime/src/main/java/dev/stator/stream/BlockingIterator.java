package dev.stator.stream;

import dev.stator.Futures;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** See {@link Stream#toIterator}. */
final class BlockingIterator<T> implements Iterator<T> {

    private final Stream<T> stream;

    /** What was looked at and not taken. */
    private @Nullable T next;

    BlockingIterator(Stream<T> stream) {
        this.stream = Stage.of(stream);
    }

    @Override
    public boolean hasNext() {
        if (next == null) {
            next = Futures.blockOn(stream.next());
        }
        return next != null;
    }

    @Override
    public T next() {
        T taken = hasNext() ? next : null;
        next = null;
        if (taken == null) {
            throw new NoSuchElementException("the stream has ended");
        }
        return taken;
    }
}
