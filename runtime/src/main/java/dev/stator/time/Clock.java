package dev.stator.time;

/**
 * The time line of an executor, and how its thread waits on it. {@link #system()} in production; {@link VirtualClock} in tests.
 *
 * <p>Safe for use by several threads.
 */
public interface Clock {

    /** Now, in nanoseconds from an arbitrary origin. */
    long nanoTime();

    /**
     * The calling thread has nothing to do for {@code nanos}; {@link Long#MAX_VALUE} stands for ever. Returns when they have passed on
     * this time line, when the thread is {@linkplain java.util.concurrent.locks.LockSupport#unpark unparked} or interrupted, or for no
     * reason: like {@code park}.
     */
    void park(long nanos);

    /** The real time, {@link System#nanoTime}. */
    static Clock system() {
        return SystemClock.INSTANCE;
    }
}
