package dev.stator.sync;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** See {@link Receiver#iterator}. */
final class BlockingIterator<T> implements Iterator<T> {

    private final Receiver<T> receiver;

    /** Received, and not handed out yet. */
    private @Nullable T ahead;

    BlockingIterator(Receiver<T> receiver) {
        this.receiver = receiver;
    }

    @Override
    public boolean hasNext() {
        if (ahead == null) {
            ahead = receiver.receiveBlocking();
        }
        return ahead != null;
    }

    @Override
    public T next() {
        T value = hasNext() ? ahead : null;
        if (value == null) {
            throw new NoSuchElementException();
        }
        ahead = null;
        return value;
    }
}
