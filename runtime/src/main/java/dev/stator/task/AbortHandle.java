package dev.stator.task;

import org.jspecify.annotations.Nullable;

/** A task that somebody else joins. Safe for use by several threads. After tokio's {@code AbortHandle}. */
public sealed interface AbortHandle permits JoinHandle {

    /**
     * Asks the task to end, once or often: an idle one goes straight to its cleanup, a running one at its next await. It may still
     * complete. Returns at once; join to wait for the end.
     */
    void abort();

    /** Whether the task has completed, failed or been cancelled, its cleanup being over. */
    boolean isOver();

    /** The name that the task was given, or null. */
    @Nullable
    String name();
}
