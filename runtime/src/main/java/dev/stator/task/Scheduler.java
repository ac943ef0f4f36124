package dev.stator.task;

import dev.stator.Timer;

/** What an executor does for its tasks. For those who write executors; safe for use by several threads. */
public interface Scheduler {

    /**
     * Puts {@code task} in a queue, from which some thread takes it and calls {@link Poller#poll}, or {@link Task#run}, once. Never runs
     * it on the caller's stack.
     *
     * @throws java.util.concurrent.RejectedExecutionException if it will not run; the task then fails with that
     */
    void schedule(Task<?> task);

    /**
     * The same for a task that blocks its thread: {@link Task#run} is called once, on a thread that is there for such tasks.
     *
     * @throws java.util.concurrent.RejectedExecutionException if it will not run, because too many wait; the task then fails with that
     */
    void scheduleBlocking(Task<?> task);

    /** Wakes what sleeps in the tasks. */
    Timer timer();

    /** After a {@linkplain LiveTasks#close close} the last task is over: nothing will be scheduled any more. Called by any thread. */
    default void over() {}
}
