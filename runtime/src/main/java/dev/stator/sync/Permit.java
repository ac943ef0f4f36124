package dev.stator.sync;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A place in a channel, kept for one value, see {@link Sender#reserve}. It is used up by {@link #send}; {@link #close} gives back a
 * place that was not used.
 *
 * <pre>{@code
 * try (Permit<Song> permit = songs.reserve().await()) {
 *     permit.send(compose());        // if that fails, somebody else has the place
 * }
 * }</pre>
 *
 * <p>A permit holds its promise: it may send when the receiver has closed the channel, and the channel does not end before. Safe for
 * use by any thread. After {@code Permit} of tokio's {@code mpsc}.
 */
public final class Permit<T> implements AutoCloseable {

    private final Buffer<T> buffer;
    private final AtomicBoolean spent = new AtomicBoolean();

    Permit(Buffer<T> buffer) {
        this.buffer = buffer;
    }

    /**
     * Sends {@code value} at once.
     *
     * @throws IllegalStateException if this permit was used or closed
     */
    public void send(T value) {
        Objects.requireNonNull(value, "value");
        if (spent.getAndSet(true)) {
            throw new IllegalStateException("the permit was used or closed");
        }
        buffer.spendPermit(value);
    }

    /** Gives the place back if it was not used; otherwise does nothing. */
    @Override
    public void close() {
        if (!spent.getAndSet(true)) {
            buffer.spendPermit(null);
        }
    }
}
