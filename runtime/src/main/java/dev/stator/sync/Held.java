package dev.stator.sync;

/** Permits of a {@link Semaphore} that somebody holds, until it is closed. Safe for use by any thread. */
abstract class Held implements AutoCloseable {

    final Semaphore semaphore;
    private int permits;

    Held(Semaphore semaphore, int permits) {
        this.semaphore = semaphore;
        this.permits = permits;
    }

    /** How many permits are held. */
    final synchronized int held() {
        return permits;
    }

    /** Takes some of the permits out: they are the caller's. */
    final synchronized void takeOut(int taken) {
        if (taken < 0 || taken > permits) {
            throw new IllegalArgumentException(taken + " of " + permits + " permits");
        }
        permits -= taken;
    }

    /** Takes all permits out, and answers how many these were. */
    final synchronized int takeOutAll() {
        int taken = permits;
        permits = 0;
        return taken;
    }

    final synchronized void putIn(int added) {
        permits += added;
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
