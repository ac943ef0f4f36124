package dev.stator.sync;

import dev.stator.Waker;
import org.jspecify.annotations.Nullable;

/** See {@link Receiver#receive}. */
final class Receive<T> extends Waiter<@Nullable T> {

    private final Buffer<T> buffer;

    Receive(Buffer<T> buffer) {
        this.buffer = buffer;
    }

    @Override
    @Nullable
    Object attempt(Waker waker) {
        return buffer.receive(this, waker);
    }

    @Override
    void abandon() {
        buffer.cancel(this);
    }

    @Override
    public String toString() {
        return "receive()";
    }
}
