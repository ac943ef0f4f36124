package dev.stator.task;

import dev.stator.Future;
import dev.stator.Timer;
import dev.stator.TimerQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** An executor whose tasks run when an actor says so, on that actor's thread. */
final class HandExecutor implements Scheduler {

    final AtomicInteger told = new AtomicInteger();
    final LiveTasks tasks = new LiveTasks(this, failure -> told.incrementAndGet(), 1);

    private final Queue<Task<?>> queue = new ConcurrentLinkedQueue<>();
    private final TimerQueue timer = new TimerQueue();

    <T> Task<T> spawn(Future<T> future) {
        return (Task<T>) tasks.spawn(null, future);
    }

    /** Runs what is ready, until nothing is. */
    void drain() {
        Task<?> task;
        while ((task = queue.poll()) != null) {
            task.run();
        }
    }

    @Override
    public void schedule(Task<?> task) {
        queue.add(task);
    }

    @Override
    public void scheduleBlocking(Task<?> task) {
        queue.add(task);
    }

    @Override
    public Timer timer() {
        return timer;
    }
}
