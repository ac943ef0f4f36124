package dev.stator.processor.equivalence;

import java.util.Arrays;
import java.util.Objects;

/**
 * Values as text that can be compared between two runs.
 *
 * <p>Left out is what names the compiled code rather than the program: the JVM's own texts of a NullPointerException (they name local
 * variables) and the class loaders in those of a ClassCastException.
 */
final class Description {

    private static final int DEEPEST_CAUSE = 5;

    private Description() {}

    static String of(Object value) {
        if (value instanceof Throwable failure) {
            return of(failure, 0);
        }
        if (value instanceof Object[] array) {
            return Arrays.deepToString(array);
        }
        if (value instanceof int[] array) {
            return Arrays.toString(array);
        }
        if (value instanceof long[] array) {
            return Arrays.toString(array);
        }
        if (value instanceof double[] array) {
            return Arrays.toString(array);
        }
        if (value instanceof char[] array) {
            return Arrays.toString(array);
        }
        if (value instanceof byte[] array) {
            return Arrays.toString(array);
        }
        return String.valueOf(value);
    }

    private static String of(Throwable failure, int depth) {
        StringBuilder text = new StringBuilder(failure.getClass().getName());
        String message = message(failure);
        if (message != null) {
            text.append(": ").append(message);
        }
        if (depth < DEEPEST_CAUSE) {
            if (failure.getCause() != null) {
                text.append(" caused by [")
                        .append(of(failure.getCause(), depth + 1))
                        .append(']');
            }
            for (Throwable suppressed : failure.getSuppressed()) {
                text.append(" suppressing [").append(of(suppressed, depth + 1)).append(']');
            }
        }
        return text.toString();
    }

    private static String message(Throwable failure) {
        if (failure instanceof NullPointerException) {
            return null;
        }
        if (failure instanceof ClassCastException && failure.getMessage() != null) {
            return failure.getMessage().replaceAll("\\s*\\(.*", "");
        }
        return Objects.toString(failure.getMessage(), null);
    }
}
