package dev.stator.processor.ir;

import dev.stator.processor.model.Local;
import org.jspecify.annotations.Nullable;

/**
 * Where control goes when a block of a taken-apart {@code try} fails.
 *
 * @param onFailure the block that a failure enters: a catch dispatch, or a finally block; null: out of the method
 * @param onCancellation the block that a cancellation enters: the nearest finally block outwards, never a catch; null: out of the
 *     method
 * @param thrown the local that holds what was thrown when either block is entered
 */
public record Handler(@Nullable Integer onFailure, @Nullable Integer onCancellation, Local thrown) {}
