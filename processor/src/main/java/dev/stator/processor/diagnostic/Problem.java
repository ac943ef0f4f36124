package dev.stator.processor.diagnostic;

import org.jspecify.annotations.Nullable;

/**
 * One message at its place.
 *
 * @param id what it is about, and whether it is an error or a warning
 * @param className canonical name of a top-level class of the user's file, by which the file is found; null: no place is known
 * @param offset the character in that file
 * @param message the whole text
 */
public record Problem(DiagnosticId id, @Nullable String className, long offset, String message) {

    /** A problem in the file of {@code className}; the arguments go into the text of {@code id}. */
    public static Problem of(DiagnosticId id, @Nullable String className, long offset, Object... arguments) {
        return new Problem(id, className, offset, id.format(arguments));
    }

    /** Whether the compilation fails. */
    public boolean isError() {
        return id.key() == null;
    }
}
