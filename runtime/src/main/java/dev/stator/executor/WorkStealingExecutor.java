package dev.stator.executor;

import dev.stator.Future;
import dev.stator.Timer;
import dev.stator.TimerQueue;
import dev.stator.task.LiveTasks;
import dev.stator.task.Scheduler;
import dev.stator.task.Task;
import dev.stator.task.Uncaught;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs tasks on several threads, its workers, each with a queue of its own. A worker without work takes half of another's queue; one
 * that finds nothing parks until the next deadline. So a task may run on one thread now and on another next time, never on two at once.
 *
 * <pre>{@code
 * try (WorkStealingExecutor executor = new WorkStealingExecutor()) {
 *     executor.blockOn(serve(port));
 * }
 * }</pre>
 *
 * <p>The workers are daemon threads, and start with the first task. docs/design/executors.md says why it is not a ForkJoinPool.
 *
 * <p>Safe for use by several threads. The scheme is that of Go and tokio: local queues, one that all share, few who search.
 */
public final class WorkStealingExecutor implements TaskExecutor {

    private static final AtomicInteger EXECUTORS = new AtomicInteger();

    private final String name = "stator-" + EXECUTORS.incrementAndGet();
    private final TimerQueue timer =
            new TimerQueue(System::nanoTime, () -> timekeeper().lookAgain());
    private final LiveTasks tasks;
    private final BlockingPool blocking = new BlockingPool(name + "-blocking");
    private final Worker[] workers;
    private final IdleWorkers idle;

    /** What is spawned and woken on other threads, and what a worker's queue can't hold. */
    private final Queue<Task<?>> shared = new ConcurrentLinkedQueue<>();

    private final Timekeeper timekeeper;
    private final AtomicBoolean started = new AtomicBoolean();

    /** An executor for all cores. A failure that nobody joins goes to the uncaught-exception handler of the thread that finds it. */
    public WorkStealingExecutor() {
        this(Runtime.getRuntime().availableProcessors());
    }

    /**
     * An executor with so many workers.
     *
     * @throws IllegalArgumentException if there is to be none
     */
    public WorkStealingExecutor(int workers) {
        this(workers, Uncaught::tell);
    }

    /**
     * An executor with so many workers, which tells {@code onUncaught}, once for each, of failures that nobody joins.
     *
     * @throws IllegalArgumentException if there is to be no worker
     */
    public WorkStealingExecutor(int workers, Consumer<? super Throwable> onUncaught) {
        if (workers < 1) {
            throw new IllegalArgumentException("so many workers can run nothing: " + workers);
        }
        this.tasks = new LiveTasks(new Queues(), onUncaught, workers);
        this.workers = new Worker[workers];
        for (int i = 0; i < workers; i++) {
            this.workers[i] = new Worker(this, name + "-worker-" + i);
        }
        this.idle = new IdleWorkers(workers);
        this.timekeeper = new Timekeeper(this.workers, timer, idle);
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
        idle.wakeAll();
        return Blocking.untilEmpty(tasks, limit);
    }

    @Override
    public void close() {
        shutdown(Blocking.FOREVER);
    }

    // ---- for its workers ----

    TimerQueue timer() {
        return timer;
    }

    Worker[] workers() {
        return workers;
    }

    Timekeeper timekeeper() {
        return timekeeper;
    }

    IdleWorkers idle() {
        return idle;
    }

    /** A task from the shared queue, or null. */
    @Nullable
    Task<?> takeShared() {
        return shared.poll();
    }

    void addShared(Task<?> task) {
        shared.add(task);
    }

    /** Whether some queue has a task. A worker asks before it parks, after it said that it will. */
    boolean hasWork() {
        if (!shared.isEmpty()) {
            return true;
        }
        for (Worker worker : workers) {
            if (worker.hasWork()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a worker may end: nothing will come any more. */
    boolean isOver() {
        return tasks.isClosing() && tasks.isEmpty();
    }

    private void start() {
        if (!started.get() && started.compareAndSet(false, true)) {
            for (Worker worker : workers) {
                worker.start();
            }
        }
    }

    private final class Queues implements Scheduler {

        @Override
        public void schedule(Task<?> task) {
            if (Thread.currentThread() instanceof Worker worker && worker.isOf(WorkStealingExecutor.this)) {
                worker.add(task);
            } else {
                shared.add(task);
                start();
                idle.wakeOne();
            }
        }

        @Override
        public void scheduleBlocking(Task<?> task) {
            blocking.execute(task);
        }

        @Override
        public Timer timer() {
            return timer;
        }

        @Override
        public void over() {
            idle.wakeAll();
        }
    }
}
