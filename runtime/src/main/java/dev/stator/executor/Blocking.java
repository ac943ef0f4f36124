package dev.stator.executor;

import dev.stator.Future;
import dev.stator.Futures;
import dev.stator.WorkerThread;
import dev.stator.task.LiveTasks;
import dev.stator.task.Spawner;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How threads of the caller wait for what other threads run. */
final class Blocking {

    /** Some hundred years. */
    static final Duration FOREVER = Duration.ofNanos(Long.MAX_VALUE);

    private Blocking() {}

    /** See {@link TaskExecutor#blockOn}. */
    static <T extends @Nullable Object> T on(Spawner spawner, Future<T> future) {
        WorkerThread.refuse("blockOn cannot wait");
        return Futures.blockOn(spawner.spawn(future).abortOnCancel());
    }

    /** Waits until the tasks, which are closed, are over; not on a thread that runs tasks. */
    static boolean untilEmpty(LiveTasks tasks, Duration limit) {
        boolean over = tasks.isEmpty();
        if (!over && mayWaitFor(tasks)) {
            over = awaitEmpty(tasks, nanos(limit));
        }
        tasks.tellUntold();
        return over;
    }

    /** Whether this thread runs no task; also none of those, in a blocking call, which would wait for itself. */
    static boolean mayWaitFor(LiveTasks tasks) {
        return !WorkerThread.isCurrent() && !tasks.runOn(Thread.currentThread());
    }

    /** Nanoseconds; {@link Long#MAX_VALUE} if there are more than fit. */
    static long nanos(Duration limit) {
        return limit.compareTo(FOREVER) < 0 ? limit.toNanos() : Long.MAX_VALUE;
    }

    /** An interrupt ends the waiting and stays set; the cleanup goes on. */
    private static boolean awaitEmpty(LiveTasks tasks, long nanos) {
        try {
            return tasks.awaitEmpty(nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return tasks.isEmpty();
        }
    }
}
