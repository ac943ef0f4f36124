package dev.stator.sync;

import org.jspecify.annotations.Nullable;

/**
 * A way to a channel that does not keep it open: for a consumer that feeds itself, say, and should end when all others have gone. Safe
 * for use by any thread. After {@code WeakSender} of tokio's {@code mpsc}.
 */
public final class WeakSender<T> {

    private final Buffer<T> buffer;

    WeakSender(Buffer<T> buffer) {
        this.buffer = buffer;
    }

    /** A sender, to be closed like any other; or null, if the last one was closed. */
    public @Nullable Sender<T> upgrade() {
        return buffer.addSender() ? new Sender<>(buffer) : null;
    }
}
