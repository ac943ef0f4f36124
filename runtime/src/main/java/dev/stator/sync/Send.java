package dev.stator.sync;

import dev.stator.Waker;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value on its way into a channel, see {@link Sender#send}. A value that was not sent, because this was cancelled or the channel was
 * closed, is {@linkplain #unsent still here}.
 */
public final class Send<T> extends Waiter<@Nullable Void> {

    private final Buffer<T> buffer;

    /** Null when the value is in the channel, or with a receiver. Guarded by the lock of the buffer. */
    @Nullable
    T unsent;

    Send(Buffer<T> buffer, T value) {
        this.buffer = buffer;
        this.unsent = Objects.requireNonNull(value, "value");
    }

    /** The value, as long as it is not sent; then null. After a cancellation it says whether the value was sent. */
    public @Nullable T unsent() {
        buffer.lock();
        try {
            return unsent;
        } finally {
            buffer.unlock();
        }
    }

    @Override
    @Nullable
    Object attempt(Waker waker) {
        return buffer.send(this, waker) ? null : PENDING;
    }

    @Override
    void abandon() {
        buffer.cancel(this);
    }

    @Override
    public String toString() {
        return "send";
    }
}
