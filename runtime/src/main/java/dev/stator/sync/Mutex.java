package dev.stator.sync;

import dev.stator.Future;
import dev.stator.Futures;
import org.jspecify.annotations.Nullable;

/**
 * A lock that may be held over an await, by a task rather than a thread.
 *
 * <pre>{@code
 * try (var guard = mutex.lock().await()) {
 *     balance = fetch().await() + deposit;
 * }
 * }</pre>
 *
 * <p>Fair: first come, first served. Not reentrant: who locks it twice waits for itself. A failure while it is held does not poison it.
 * For what is never held over an await, {@code synchronized} is cheaper.
 *
 * <p>Safe for use by any thread. A {@link Semaphore} of one permit. After tokio's {@code Mutex}.
 */
public final class Mutex {

    private final Semaphore semaphore = new Semaphore(1);

    /** An open lock. */
    public Mutex() {}

    /**
     * Locks it when it is its turn, in the order of the first polls. Cancelling it loses nothing but the place in the line: a lock that
     * it was given goes to the next.
     */
    public Future<Guard> lock() {
        return new Acquire<>(semaphore, 1, Guard::new, "lock()");
    }

    /** Locks it if it is open; otherwise null. */
    public @Nullable Guard tryLock() {
        return semaphore.tryTake(1) ? new Guard(semaphore, 1) : null;
    }

    /**
     * {@link #lock}, blocking the thread.
     *
     * @throws IllegalStateException on a thread that runs tasks
     */
    public Guard lockBlocking() {
        return Futures.blockOn(lock());
    }

    /** Whether somebody holds it. */
    public boolean isLocked() {
        return semaphore.availablePermits() == 0;
    }

    /** The lock, held. Closing it opens the lock for the next; closing it again does nothing. */
    public static final class Guard extends Held {

        private Guard(Semaphore semaphore, int permits) {
            super(semaphore, permits);
        }
    }
}
