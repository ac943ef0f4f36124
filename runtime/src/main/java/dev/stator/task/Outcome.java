package dev.stator.task;

import org.jspecify.annotations.Nullable;

/** How a task ended. */
public sealed interface Outcome<T extends @Nullable Object> {

    /** The future was ready with this value, which may be null. */
    record Completed<T extends @Nullable Object>(T value) implements Outcome<T> {}

    /** The future threw this. */
    record Failed<T extends @Nullable Object>(Throwable failure) implements Outcome<T> {}

    /** The task was aborted, or refused by an executor that is closed. Its cleanup is over. */
    record Cancelled<T extends @Nullable Object>() implements Outcome<T> {}
}
