package dev.stator.sync;

import dev.stator.Waker;
import org.jspecify.annotations.Nullable;

/** See {@link Sender#closed}. */
final class Closed extends Waiter<@Nullable Void> {

    private final Buffer<?> buffer;

    Closed(Buffer<?> buffer) {
        this.buffer = buffer;
    }

    @Override
    @Nullable
    Object attempt(Waker waker) {
        return buffer.watch(this, waker) ? null : PENDING;
    }

    @Override
    void abandon() {
        buffer.cancel(this);
    }

    @Override
    public String toString() {
        return "closed()";
    }
}
