package dev.stator.processor.machine;

import org.jspecify.annotations.Nullable;

/**
 * A way from one resting state to the next.
 *
 * @param from the number of the state
 * @param to the number of the next one; null if the way leads to the end
 * @param cause what the machine went on with
 */
public record Transition(int from, @Nullable Integer to, Cause cause) {

    /** What a machine goes on with. */
    public enum Cause {
        /** The start, or a result. */
        RESULT,
        /** A failure of what was awaited, or one on the way that is handled. */
        FAILURE,
        /** A cancellation. */
        CANCELLATION
    }
}
