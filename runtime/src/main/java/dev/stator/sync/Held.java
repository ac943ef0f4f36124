package dev.stator.sync;

/** Permits of a {@link Semaphore} that somebody holds, until it is closed. Safe for use by any thread. */
abstract class Held implements AutoCloseable {

    final Semaphore semaphore;

    /** Guarded by the lock of the semaphore. */
    private int permits;

    Held(Semaphore semaphore, int permits) {
        this.semaphore = semaphore;
        this.permits = permits;
    }

    /** How many permits are held. */
    final int held() {
        semaphore.lock();
        try {
            return permits;
        } finally {
            semaphore.unlock();
        }
    }

    /**
     * Takes so many of the permits out: they are the caller's.
     *
     * @throws IllegalArgumentException if they are fewer
     */
    final void takeOut(int taken) {
        semaphore.lock();
        try {
            if (taken < 0 || taken > permits) {
                throw new IllegalArgumentException(taken + " of " + permits + " permits");
            }
            permits -= taken;
        } finally {
            semaphore.unlock();
        }
    }

    /** Takes all permits out, and answers how many these were. */
    final int takeOutAll() {
        semaphore.lock();
        try {
            int taken = permits;
            permits = 0;
            return taken;
        } finally {
            semaphore.unlock();
        }
    }

    /** Takes the permits of {@code other}, which belong to the same semaphore, to these. */
    final void putIn(Held other) {
        semaphore.lock();
        try {
            int moved = other.permits;
            other.permits = 0;
            permits += moved;
        } finally {
            semaphore.unlock();
        }
    }

    /** Gives back what is held. Again, it does nothing. */
    @Override
    public void close() {
        int returned = takeOutAll();
        if (returned > 0) {
            semaphore.addPermits(returned);
        }
    }
}
