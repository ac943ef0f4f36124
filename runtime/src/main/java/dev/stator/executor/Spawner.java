package dev.stator.executor;

import dev.stator.Future;
import dev.stator.task.JoinHandle;
import org.jspecify.annotations.Nullable;

/** Runs futures on their own, as tasks. Safe for use by several threads. */
public interface Spawner {

    /**
     * Starts {@code future} as a task. It is never polled on the caller's stack.
     *
     * @return the way to join or abort it; dropping it detaches the task
     */
    <T extends @Nullable Object> JoinHandle<T> spawn(Future<T> future);
}
