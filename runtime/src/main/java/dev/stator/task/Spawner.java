package dev.stator.task;

import dev.stator.Future;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Runs futures on their own, as tasks: an executor, or a scope. Safe for use by several threads. */
public interface Spawner {

    /** The tasks that were spawned here and are not over. For scopes, dumps, and those who write executors. */
    LiveTasks tasks();

    /**
     * Starts {@code future} as a task. It is never polled on the caller's stack.
     *
     * @return the way to join or abort it; dropping it detaches the task. If this is closed, the task is refused: it is cancelled,
     *     having run nothing
     */
    default <T extends @Nullable Object> JoinHandle<T> spawn(Future<T> future) {
        return tasks().spawn(null, future);
    }

    /** Starts {@code future} as a task with a name, which dumps and reports show. See {@link #spawn(Future)}. */
    default <T extends @Nullable Object> JoinHandle<T> spawn(String name, Future<T> future) {
        return tasks().spawn(Objects.requireNonNull(name, "name"), future);
    }

    /**
     * Calls {@code call} on a thread where it may block. Aborting the task prevents the call while it is queued; a running one goes on,
     * and its outcome is that of the task.
     *
     * @return the way to join it. It fails with {@link java.util.concurrent.RejectedExecutionException} if too many calls are queued
     */
    default <T extends @Nullable Object> JoinHandle<T> spawnBlocking(Callable<T> call) {
        return tasks().spawnBlocking(call);
    }

    /** The living tasks with their logical stacks, and the scopes with theirs, as text. It stops nobody, and is cheap enough for production. */
    default String dump() {
        return TaskDump.of(tasks());
    }
}
