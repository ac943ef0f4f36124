package dev.stator.executor;

import dev.stator.Future;
import dev.stator.Timer;
import dev.stator.task.LiveTasks;
import dev.stator.task.Scheduler;
import dev.stator.task.Task;
import dev.stator.task.Uncaught;
import dev.stator.time.TimerThread;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs tasks on any {@link Executor}: a thread pool, Netty's event loop, Swing's {@code EventQueue::invokeLater}, virtual threads. Each
 * poll is one {@code execute}. What sleeps is woken by the {@linkplain TimerThread timer thread}.
 *
 * <p>The executor must not run what it is given on the caller's stack. It stays its owner's: shutting it down before this one fails the
 * tasks that are woken later with {@link java.util.concurrent.RejectedExecutionException}, and runs no cleanup.
 */
public final class ExecutorSpawner implements TaskExecutor {

    private final Executor executor;
    private final BlockingPool blocking = new BlockingPool("stator-blocking");
    private final LiveTasks tasks;

    private ExecutorSpawner(Executor executor, Consumer<? super Throwable> onUncaught) {
        this.executor = Objects.requireNonNull(executor, "executor");
        int threads = Runtime.getRuntime().availableProcessors();
        this.tasks = new LiveTasks(new Adapter(), onUncaught, threads);
    }

    /** Tasks that run on {@code executor}. A failure that nobody joins goes to the uncaught-exception handler of the thread that finds it. */
    public static ExecutorSpawner on(Executor executor) {
        return on(executor, Uncaught::tell);
    }

    /** Tasks that run on {@code executor}. {@code onUncaught} is told, once for each, of failures that nobody joins. */
    public static ExecutorSpawner on(Executor executor, Consumer<? super Throwable> onUncaught) {
        return new ExecutorSpawner(executor, onUncaught);
    }

    @Override
    public LiveTasks tasks() {
        return tasks;
    }

    @Override
    public <T extends @Nullable Object> T blockOn(Future<T> future) {
        return Blocking.on(this, future);
    }

    @Override
    public boolean shutdown(Duration limit) {
        tasks.close();
        return Blocking.untilEmpty(tasks, limit);
    }

    @Override
    public void close() {
        shutdown(Blocking.FOREVER);
    }

    private final class Adapter implements Scheduler {

        @Override
        public void schedule(Task<?> task) {
            executor.execute(task);
        }

        @Override
        public void scheduleBlocking(Task<?> task) {
            blocking.execute(task);
        }

        @Override
        public Timer timer() {
            return TimerThread.shared();
        }
    }
}
