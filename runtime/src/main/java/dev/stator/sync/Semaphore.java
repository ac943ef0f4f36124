package dev.stator.sync;

import dev.stator.Future;
import dev.stator.Futures;
import dev.stator.Waker;
import org.jspecify.annotations.Nullable;

/**
 * A number of permits, which tasks take and give back: so many may do a thing at once.
 *
 * <pre>{@code
 * try (var permit = semaphore.acquire().await()) {
 *     download(song).await();
 * }
 * }</pre>
 *
 * <pre>
 *                       take: nobody waits, and there are enough
 *   permits: n  --------------------------------------------------------->  permits: n - wanted
 *      |   ^
 *      |   +--- permits are given back; then to those that wait, from the first on, as far as they reach ---+
 *      |                                                                                                    |
 *      +--- otherwise: waits ---> WAITING ------------------------------- granted, woken <------------------+
 * </pre>
 *
 * Fair: a request waits while another waits before it, so one for many permits is not passed by those for few. While anybody waits,
 * fewer permits are free than the first of them wants. This object is the lock of all.
 *
 * <p>Safe for use by any thread. After tokio's {@code Semaphore}.
 */
public final class Semaphore extends ShortLock {

    private final WaitQueue line = new WaitQueue();
    private int permits;
    private boolean closed;

    /**
     * A semaphore with so many permits.
     *
     * @throws IllegalArgumentException if there are fewer than none
     */
    public Semaphore(int permits) {
        this.permits = requireCount(permits);
    }

    /** One permit, see {@link #acquire(int)}. */
    public Future<Permit> acquire() {
        return acquire(1);
    }

    /**
     * So many permits at once, in the order of the first polls. Fails with {@link ClosedException} if the semaphore is closed.
     * Cancelling it loses nothing but the place in the line: permits that it was given go to the next.
     */
    public Future<Permit> acquire(int wanted) {
        return new Acquire<>(this, requireCount(wanted), Permit::new, "acquire(" + wanted + ")");
    }

    /** One permit, or null if there is none now. See {@link #tryAcquire(int)}. */
    public @Nullable Permit tryAcquire() {
        return tryAcquire(1);
    }

    /**
     * So many permits, or null if they are not there now, or if somebody waits.
     *
     * @throws ClosedException if the semaphore is closed
     */
    public @Nullable Permit tryAcquire(int wanted) {
        requireCount(wanted);
        if (tryTake(wanted)) {
            return new Permit(this, wanted);
        }
        if (isClosed()) {
            throw closedException();
        }
        return null;
    }

    /**
     * {@link #acquire()}, blocking the thread.
     *
     * @throws ClosedException if the semaphore is closed
     * @throws IllegalStateException on a thread that runs tasks
     */
    public Permit acquireBlocking() {
        return Futures.blockOn(acquire());
    }

    /** How many permits could be taken now. */
    public int availablePermits() {
        lock();
        try {
            return permits;
        } finally {
            unlock();
        }
    }

    /**
     * Adds permits, or gives back such as were {@linkplain Permit#forget forgotten}.
     *
     * @throws ArithmeticException if there would be more than an int counts
     */
    public void addPermits(int added) {
        requireCount(added);
        Waker next;
        lock();
        try {
            permits = Math.addExact(permits, added);
            next = grant();
        } finally {
            unlock();
        }
        next.wake();
    }

    /** Removes up to so many of the permits that are here. Answers how many that were. */
    public int forgetPermits(int wanted) {
        lock();
        try {
            int removed = Math.min(permits, requireCount(wanted));
            permits -= removed;
            return removed;
        } finally {
            unlock();
        }
    }

    /** From now on requests fail, also those that wait. Permits that were given are given back as before. */
    public void close() {
        Waker all;
        lock();
        try {
            closed = true;
            all = line.wakeAll();
        } finally {
            unlock();
        }
        all.wake();
    }

    /** Whether it is closed. */
    public boolean isClosed() {
        lock();
        try {
            return closed;
        } finally {
            unlock();
        }
    }

    /** Whether permits were taken. They are not, if there are too few, if somebody waits, or after the close. */
    boolean tryTake(int wanted) {
        lock();
        try {
            return takes(wanted);
        } finally {
            unlock();
        }
    }

    /** The same, under the lock. */
    private boolean takes(int wanted) {
        boolean free = !closed && line.isEmpty() && permits >= wanted;
        if (free) {
            permits -= wanted;
        }
        return free;
    }

    /** Whether the permits of {@code request} are taken; if not, it waits. */
    boolean take(Acquire<?> request, Waker waker) {
        lock();
        try {
            request.requireNotOver();
            boolean taken = request.granted || takes(request.permits);
            if (taken) {
                request.granted = false;
                line.end(request);
            } else if (closed) {
                line.end(request);
                throw closedException();
            } else {
                line.add(request, waker);
            }
            return taken;
        } finally {
            unlock();
        }
    }

    void cancel(Acquire<?> request) {
        Waker next;
        lock();
        try {
            line.end(request);
            if (request.granted) {
                request.granted = false;
                permits += request.permits;
            }
            next = grant();
        } finally {
            unlock();
        }
        next.wake();
    }

    /** Gives permits to those that wait, from the first on, as far as they reach. */
    private Waker grant() {
        Waker woken = WaitQueue.NOBODY;
        while (line.first() instanceof Acquire<?> first && first.permits <= permits) {
            permits -= first.permits;
            first.granted = true;
            woken = Wakers.both(woken, line.wake(first));
        }
        return woken;
    }

    private static int requireCount(int count) {
        if (count < 0) {
            throw new IllegalArgumentException(count + " permits");
        }
        return count;
    }

    private static ClosedException closedException() {
        return new ClosedException("the semaphore is closed");
    }

    /** Permits that were taken. Closing gives them back. Safe for use by any thread. */
    public static final class Permit extends Held {

        private Permit(Semaphore semaphore, int permits) {
            super(semaphore, permits);
        }

        /** How many these are; 0 when they were given back. */
        public int permits() {
            return held();
        }

        /** Never gives them back: the semaphore has so many fewer. */
        public void forget() {
            takeOutAll();
        }

        /**
         * Some of them, apart, to be given back apart.
         *
         * @throws IllegalArgumentException if these are fewer
         */
        public Permit split(int part) {
            takeOut(part);
            return new Permit(semaphore, part);
        }

        /**
         * Takes those of {@code other} to these, which leaves it with none.
         *
         * @throws IllegalArgumentException if they are of another semaphore
         */
        public void merge(Permit other) {
            if (other.semaphore != semaphore) {
                throw new IllegalArgumentException("permits of another semaphore");
            }
            putIn(other);
        }
    }
}
