package dev.stator.sync;

import dev.stator.Future;
import dev.stator.Futures;
import org.jspecify.annotations.Nullable;

/**
 * A lock that many may hold for reading, or one for writing, also over an await.
 *
 * <pre>{@code
 * try (var guard = lock.read().await()) {
 *     return Future.ready(songs.get(name));
 * }
 * }</pre>
 *
 * <p>Fair: first come, first served. A writer that waits is not starved, since readers that come later wait behind it; so who holds it
 * for reading must not ask for it again. Not reentrant, not poisoned by failures.
 *
 * <p>Safe for use by any thread. A {@link Semaphore}, of which a reader takes one permit and a writer all. After tokio's
 * {@code RwLock}.
 */
public final class RwLock {

    private static final int ALL = 1 << 29;

    private final Semaphore semaphore = new Semaphore(ALL);

    /** An open lock. */
    public RwLock() {}

    /**
     * Locks it for reading, when nobody writes or waits to write. Cancelling it loses nothing but the place in the line: a lock that it
     * was given goes to the next.
     */
    public Future<ReadGuard> read() {
        return new Acquire<>(semaphore, 1, ReadGuard::new, "read()");
    }

    /**
     * Locks it for writing, when nobody reads or writes and who came before has had its turn. Cancelling it is as with {@link #read}.
     */
    public Future<WriteGuard> write() {
        return new Acquire<>(semaphore, ALL, WriteGuard::new, "write()");
    }

    /** Locks it for reading if nobody writes or waits; otherwise null. */
    public @Nullable ReadGuard tryRead() {
        return semaphore.tryTake(1) ? new ReadGuard(semaphore, 1) : null;
    }

    /** Locks it for writing if nobody holds it; otherwise null. */
    public @Nullable WriteGuard tryWrite() {
        return semaphore.tryTake(ALL) ? new WriteGuard(semaphore, ALL) : null;
    }

    /**
     * {@link #read}, blocking the thread.
     *
     * @throws IllegalStateException on a thread that runs tasks
     */
    public ReadGuard readBlocking() {
        return Futures.blockOn(read());
    }

    /**
     * {@link #write}, blocking the thread.
     *
     * @throws IllegalStateException on a thread that runs tasks
     */
    public WriteGuard writeBlocking() {
        return Futures.blockOn(write());
    }

    /** The lock, held with other readers. Closing it gives it back; closing it again does nothing. */
    public static final class ReadGuard extends Held {

        private ReadGuard(Semaphore semaphore, int permits) {
            super(semaphore, permits);
        }
    }

    /** The lock, held alone. Closing it gives it back; closing it again does nothing. */
    public static final class WriteGuard extends Held {

        private WriteGuard(Semaphore semaphore, int permits) {
            super(semaphore, permits);
        }

        /**
         * Goes on as a reader, without letting another writer in between. This guard holds nothing any more.
         *
         * @throws IllegalStateException if it was closed
         */
        public ReadGuard downgrade() {
            int all = takeOutAll();
            if (all == 0) {
                throw new IllegalStateException("the guard was closed");
            }
            semaphore.addPermits(all - 1);
            return new ReadGuard(semaphore, 1);
        }
    }
}
