package dev.stator.executor;

import dev.stator.Future;
import dev.stator.task.Spawner;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Runs tasks until it is closed. Safe for use by several threads. */
public interface TaskExecutor extends Spawner, AutoCloseable {

    /**
     * Runs {@code future} as a task and waits for its value.
     *
     * <p>Throws what the future threw, checked or not, though it declares nothing.
     *
     * @throws IllegalStateException on a thread that runs tasks
     * @throws java.util.concurrent.CancellationException if the thread is interrupted or the executor is closed meanwhile: the future
     *     is then cancelled, and its cleanup is over
     */
    <T extends @Nullable Object> T blockOn(Future<T> future);

    /**
     * Aborts all tasks and waits until their cleanup is over, for so long at most. What is spawned from now on is refused: it is
     * cancelled. What is over and was not joined by then is told to the handler, if it failed.
     *
     * <p>On a thread that runs tasks, or a blocking call of this executor, it does not wait. Cleanup that takes longer goes on. Harmless when called again.
     *
     * @return whether all tasks are over
     */
    boolean shutdown(Duration limit);

    /** {@link #shutdown} without a limit. */
    @Override
    void close();
}
