package dev.stator.executor;

import dev.stator.Future;
import dev.stator.task.JoinHandle;
import dev.stator.task.Task;
import dev.stator.time.TimerThread;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Runs tasks on any {@link Executor}: a thread pool, an event loop, virtual threads. Each poll is one {@code execute}. What sleeps is
 * woken by the {@linkplain TimerThread timer thread}.
 *
 * <p>The executor must not run what it is given on the caller's stack. It stays its owner's: shutting it down fails the tasks that are
 * woken later with {@link java.util.concurrent.RejectedExecutionException}, and runs no cleanup. A failure that nobody joins goes to
 * the uncaught-exception handler of the thread that finds it.
 */
public final class ExecutorSpawner implements Spawner {

    private final Executor executor;

    private ExecutorSpawner(Executor executor) {
        this.executor = Objects.requireNonNull(executor, "executor");
    }

    /** Tasks that run on {@code executor}. */
    public static Spawner on(Executor executor) {
        return new ExecutorSpawner(executor);
    }

    @Override
    public <T extends @Nullable Object> JoinHandle<T> spawn(Future<T> future) {
        return new Task<>(future, executor, TimerThread.shared(), Uncaught::tell, task -> {}).submit();
    }
}
