package dev.stator;

/**
 * Wakes at deadlines. Whoever drives tasks brings one; futures that sleep find it through {@link Context#timer()}.
 *
 * <p>Safe for use by several threads. Deadlines are on the timer's own time line, {@link #nanoTime()}. A deadline is never reported
 * early.
 */
public interface Timer extends TimeSource {

    /** Calls {@code waker} once when {@code deadline} has passed, unless the registration is cancelled before. */
    Registration wakeAt(long deadline, Waker waker);

    /** One waker that waits for its deadline. */
    interface Registration {

        /** Forgets the waker at once. Harmless after the deadline, and when called again. */
        void cancel();
    }
}
