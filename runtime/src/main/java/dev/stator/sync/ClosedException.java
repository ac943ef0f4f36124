package dev.stator.sync;

import org.jspecify.annotations.Nullable;

/**
 * The other side is gone: a value cannot be sent, or will not come; a semaphore gives no more permits. After tokio's {@code SendError},
 * {@code RecvError} and {@code AcquireError}.
 */
public final class ClosedException extends IllegalStateException {

    private static final long serialVersionUID = 1;

    private final transient @Nullable Object value;

    /** Nothing was to be sent. */
    ClosedException(String message) {
        super(message);
        value = null;
    }

    /** {@code value} was to be sent. */
    ClosedException(String message, @Nullable Object value) {
        super(message);
        this.value = value;
    }

    /** The value that was not sent; null if this is no failure of a send. */
    public @Nullable Object value() {
        return value;
    }
}
