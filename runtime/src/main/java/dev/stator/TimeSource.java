package dev.stator;

import java.time.Instant;

/** A time line, and the time of day that goes with it. Safe for use by several threads. */
@FunctionalInterface
public interface TimeSource {

    /**
     * Now, in nanoseconds from an arbitrary origin. It does not go back. Times are compared by difference, so overflow is harmless:
     * {@code a - b < 0} where {@code a} is before {@code b}.
     */
    long nanoTime();

    /** The time of day, which may be set back or forth; unless overridden, that of the system. */
    default Instant instant() {
        return Instant.now();
    }
}
