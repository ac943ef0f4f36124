package dev.stator.processor.ir;

import dev.stator.processor.model.Local;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where control goes when a block of a taken-apart {@code try} fails.
 *
 * @param onFailure the block that a failure enters: a catch dispatch, or a finally block; null: out of the method
 * @param onCancellation the block that a cancellation enters: the nearest finally block outwards, never a catch; null: out of the
 *     method
 * @param thrown the local that holds what was thrown when either block is entered; one and the same for all handlers of a body, so a
 *     block that keeps it longer copies it
 */
public record Handler(@Nullable Integer onFailure, @Nullable Integer onCancellation, Local thrown) {

    /** The blocks that are entered. */
    public Set<Integer> entries() {
        Set<Integer> entries = new LinkedHashSet<>();
        if (onFailure != null) {
            entries.add(onFailure);
        }
        if (onCancellation != null) {
            entries.add(onCancellation);
        }
        return entries;
    }

    /** The same with each target replaced by its image. */
    public Handler retarget(IntUnaryOperator targets) {
        return new Handler(
                onFailure == null ? null : (Integer) targets.applyAsInt(onFailure),
                onCancellation == null ? null : (Integer) targets.applyAsInt(onCancellation),
                thrown);
    }
}
