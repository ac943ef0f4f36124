package dev.stator.time;

import dev.stator.TimeSource;
import java.util.OptionalLong;

/**
 * The time line of an executor, and how its thread waits on it. {@link #system()} in production; {@link VirtualClock} in tests.
 *
 * <p>Safe for use by several threads.
 */
public interface Clock extends TimeSource {

    /**
     * The calling thread has nothing to do until {@code deadline}, which is on this time line; if there is none, for ever. Returns when
     * the deadline has passed, when the thread is {@linkplain java.util.concurrent.locks.LockSupport#unpark unparked} or interrupted,
     * or for no reason: like {@code park}.
     */
    void park(OptionalLong deadline);

    /** The real time, {@link System#nanoTime}. */
    static Clock system() {
        return SystemClock.INSTANCE;
    }
}
