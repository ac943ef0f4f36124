package dev.stator.sync;

import dev.stator.Waker;

/** Waits for permits of a {@link Semaphore}; with them it makes what its caller holds: a permit, a guard. */
final class Acquire<G> extends Waiter<G> {

    /** Makes what is held of {@code permits} that were taken. */
    @FunctionalInterface
    interface Holder<G> {
        G hold(Semaphore semaphore, int permits);
    }

    private final Semaphore semaphore;
    private final Holder<G> holder;
    private final String name;

    final int permits;

    /** Whether the permits were given to this while it waited. Guarded by the lock of the semaphore. */
    boolean granted;

    Acquire(Semaphore semaphore, int permits, Holder<G> holder, String name) {
        this.semaphore = semaphore;
        this.permits = permits;
        this.holder = holder;
        this.name = name;
    }

    @Override
    Object attempt(Waker waker) {
        return semaphore.take(this, waker) ? holder.hold(semaphore, permits) : PENDING;
    }

    @Override
    void abandon() {
        semaphore.cancel(this);
    }

    @Override
    public String toString() {
        return name;
    }
}
