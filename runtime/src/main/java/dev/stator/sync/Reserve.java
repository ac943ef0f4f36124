package dev.stator.sync;

import dev.stator.Waker;

/** See {@link Sender#reserve}. */
final class Reserve<T> extends Waiter<Permit<T>> {

    private final Buffer<T> buffer;

    /** Whether a place was given to this while it waited. Guarded by the lock of the buffer. */
    boolean granted;

    Reserve(Buffer<T> buffer) {
        this.buffer = buffer;
    }

    @Override
    Object attempt(Waker waker) {
        return buffer.reserve(this, waker) ? new Permit<>(buffer) : PENDING;
    }

    @Override
    void abandon() {
        buffer.cancel(this);
    }

    @Override
    public String toString() {
        return "reserve()";
    }
}
