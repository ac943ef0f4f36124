package dev.stator.sync;

import dev.stator.Future;
import dev.stator.Futures;
import java.lang.ref.Cleaner;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A side of a {@link Channel} or {@link Mpsc} that sends. The channel is open as long as one of its senders is, so each user has
 * a sender of its own, made by {@link #share}, and closes it.
 *
 * <pre>{@code
 * try (sender) {
 *     for (Song song : songs) {
 *         sender.send(song).await();
 *     }
 * }
 * }</pre>
 *
 * <p>A sender that is forgotten instead keeps its channel open. With the system property {@code dev.stator.senderLeaks=true} it is told
 * to the uncaught-exception handler, with the place where it was made.
 *
 * <p>Values are not null. Safe for use by any thread. What is done with a sender that was closed fails with {@link ClosedException}.
 */
public final class Sender<T> implements AutoCloseable {

    private final Buffer<T> buffer;
    private final AtomicBoolean closed = new AtomicBoolean();

    /** Null unless leaks are watched. */
    private final Cleaner.@Nullable Cleanable leak;

    /** A sender that is counted already. */
    Sender(Buffer<T> buffer) {
        this.buffer = buffer;
        this.leak = SenderLeak.watch(this, buffer, closed);
    }

    /**
     * Sends {@code value} when the channel has room for it; to a rendezvous, when a receiver takes it. Senders that wait have their
     * turn in the order in which they were first polled. Fails with {@link ClosedException}, which has the value, when the channel is
     * closed.
     *
     * <p>Cancelling it loses nothing: a value that is not sent is {@linkplain Send#unsent given back}.
     *
     * @throws ClosedException if this sender was closed
     */
    public Send<T> send(T value) {
        requireOpen(value);
        return new Send<>(buffer, value);
    }

    /**
     * Sends {@code value} if that is possible without waiting: there is room, or, in a rendezvous, a receiver waits. If that receiver
     * is cancelled, the value waits in the channel for the next one.
     *
     * @return whether it was sent
     * @throws ClosedException that has the value, if the channel or this sender is closed
     */
    public boolean trySend(T value) {
        requireOpen(Objects.requireNonNull(value, "value"));
        return buffer.trySend(value);
    }

    /**
     * {@link #send}, blocking the thread.
     *
     * @throws ClosedException that has the value, if the channel or this sender is closed
     * @throws CancellationException if the thread is interrupted before the value is sent
     * @throws IllegalStateException on a thread that runs tasks
     */
    public void sendBlocking(T value) {
        if (trySend(value)) {
            return;
        }
        Send<T> send = send(value);
        try {
            Futures.blockOn(send);
        } catch (CancellationException interrupted) {
            if (send.unsent() != null) {
                throw interrupted;
            }
        }
    }

    /**
     * A place for one value, when there is one: for a value that should not be made, or taken from elsewhere, before there is room.
     * Waits in one line with {@link #send}. Fails with {@link ClosedException} when the channel is closed.
     *
     * <p>Cancelling it loses nothing: a place that it was given goes to the next.
     *
     * @throws ClosedException if this sender was closed
     * @throws UnsupportedOperationException for a rendezvous, which has no places
     */
    public Future<Permit<T>> reserve() {
        requirePlaces();
        return new Reserve<>(buffer);
    }

    /**
     * A place for one value, or null if there is none now.
     *
     * @throws ClosedException if the channel or this sender is closed
     * @throws UnsupportedOperationException for a rendezvous, which has no places
     */
    public @Nullable Permit<T> tryReserve() {
        requirePlaces();
        return buffer.reserve(null, WaitQueue.NOBODY) ? new Permit<>(buffer) : null;
    }

    private void requirePlaces() {
        requireOpen(null);
        if (buffer.capacity() == Buffer.RENDEZVOUS) {
            throw new UnsupportedOperationException("a rendezvous has no places that could be reserved");
        }
    }

    /**
     * Another sender of the same channel. After Rust's {@code clone}.
     *
     * @throws ClosedException if this sender was closed
     */
    public Sender<T> share() {
        requireOpen(null);
        if (!buffer.addSender()) {
            throw new ClosedException("the last sender was closed");
        }
        return new Sender<>(buffer);
    }

    /** A way to this channel that does not keep it open. */
    public WeakSender<T> downgrade() {
        return new WeakSender<>(buffer);
    }

    /** Ready when the channel is closed. Cancelling it loses nothing. */
    public Future<@Nullable Void> closed() {
        return new Closed(buffer);
    }

    /** Whether the channel or this sender is closed: nothing can be sent. */
    public boolean isClosed() {
        return closed.get() || buffer.isClosed();
    }

    /** How many values could be sent now without waiting; {@link Integer#MAX_VALUE}, less what is here, without a bound. */
    public int capacity() {
        return buffer.freePlaces();
    }

    /** The bound of the channel; {@link Integer#MAX_VALUE} without one, 0 for a rendezvous. */
    public int maxCapacity() {
        return buffer.capacity();
    }

    /** Closes this sender; with the last one, the channel. What was sent is still received. Again, it does nothing. */
    @Override
    public void close() {
        if (!closed.getAndSet(true)) {
            buffer.removeSender();
            if (leak != null) {
                leak.clean();
            }
        }
    }

    private void requireOpen(@Nullable T value) {
        if (closed.get()) {
            throw new ClosedException("this sender was closed", value);
        }
    }
}
