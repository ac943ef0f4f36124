package dev.stator.processor.diagnostic;

import org.jspecify.annotations.Nullable;

/**
 * One message at its place.
 *
 * @param className canonical name of a top-level class of the user's file, by which the file is found; null: no place is known
 * @param offset the character in that file
 * @param message the whole text
 */
public record Problem(@Nullable String className, long offset, String message) {}
