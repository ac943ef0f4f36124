package dev.stator.executor;

import dev.stator.Context;
import dev.stator.Future;
import dev.stator.TimerQueue;
import dev.stator.WorkerThread;
import dev.stator.task.JoinHandle;
import dev.stator.task.Task;
import dev.stator.time.Clock;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs tasks on the thread that calls {@link #run}, {@link #runUntilIdle} or {@link #blockOn}: one thread at a time. Tasks run in the
 * order in which they were woken. With nothing to do, the thread parks until its next deadline.
 *
 * <pre>{@code
 * try (LocalExecutor executor = new LocalExecutor()) {
 *     JoinHandle<Song> song = executor.spawn(songs.learnSong("Waltz"));
 *     sing(executor.blockOn(song));
 * }
 * }</pre>
 *
 * With a {@link dev.stator.time.VirtualClock} the same code runs in virtual time.
 *
 * <p>{@code spawn}, {@code close} and wakers may be called by any thread.
 */
public final class LocalExecutor implements Spawner, AutoCloseable {

    /** So many tasks run between two looks at the clock: tasks that wake themselves don't starve sleepers. */
    private static final int RUNS_PER_TICK = 64;

    private final Clock clock;
    private final Consumer<? super Throwable> onUncaught;
    private final TimerQueue timer;
    private final Queue<Runnable> ready = new ConcurrentLinkedQueue<>();
    private final Set<Task<?>> living = ConcurrentHashMap.newKeySet();

    /** The thread that runs this executor now. */
    private final AtomicReference<@Nullable Thread> runner = new AtomicReference<>();

    private volatile boolean closing;

    /** An executor in real time. A failure that nobody joins goes to the uncaught-exception handler of the thread that finds it. */
    public LocalExecutor() {
        this(Clock.system());
    }

    /** An executor that waits by {@code clock}. */
    public LocalExecutor(Clock clock) {
        this(clock, Uncaught::tell);
    }

    /** An executor that waits by {@code clock} and tells {@code onUncaught}, once for each, of failures that nobody joins. */
    public LocalExecutor(Clock clock, Consumer<? super Throwable> onUncaught) {
        this.clock = Objects.requireNonNull(clock, "clock");
        this.onUncaught = Objects.requireNonNull(onUncaught, "onUncaught");
        this.timer = new TimerQueue(clock::nanoTime, this::unpark);
    }

    /** {@inheritDoc} After {@link #close} the task is refused: it is cancelled, having run nothing. */
    @Override
    public <T extends @Nullable Object> JoinHandle<T> spawn(Future<T> future) {
        Task<T> task = new Task<>(future, this::enqueue, timer, onUncaught, living::remove);
        living.add(task);
        if (closing) {
            return task.refuse();
        }
        return task.submit();
    }

    /**
     * Runs until every task is over.
     *
     * @throws CancellationException if the thread is interrupted: all tasks are then aborted, and their cleanup is over
     */
    public void run() {
        if (drive(living::isEmpty, this::abortAll)) {
            throw new CancellationException("interrupted while running tasks");
        }
    }

    /** Runs what is ready and what is due, and what these make ready, and returns without waiting. */
    public void runUntilIdle() {
        drive(this::isIdle, () -> {});
    }

    /**
     * Runs until {@code future} is over, along with the other tasks.
     *
     * <p>Throws what the future threw, checked or not, though it declares nothing.
     *
     * @throws IllegalStateException on a thread that runs tasks, or while another thread runs this executor
     * @throws CancellationException if the thread is interrupted or the executor is closed meanwhile: the future is then cancelled,
     *     and its cleanup is over
     */
    public <T extends @Nullable Object> T blockOn(Future<T> future) {
        JoinHandle<T> handle = spawn(future);
        try {
            drive(handle::isOver, handle::abort);
        } catch (IllegalStateException refused) { // this thread may not run it: leave nothing behind
            handle.abort();
            throw refused;
        }
        return handle.poll(new Context(() -> {}, timer)).get();
    }

    /**
     * Aborts all tasks and runs their cleanup to its end. What is spawned from now on is refused. Harmless when called again.
     *
     * <p>While a thread runs this executor, that thread does it, and this method returns at once; so a task may call it.
     */
    @Override
    public void close() {
        closing = true;
        abortAll();
        unpark();
        finishClosing();
    }

    private void abortAll() {
        living.forEach(Task::abort);
    }

    private boolean isIdle() {
        timer.wakeDue();
        return ready.isEmpty();
    }

    /** Whoever stops running an executor that was closed meanwhile, or closes one that nobody runs, sees to the cleanup. */
    private void finishClosing() {
        while (closing && !living.isEmpty() && runner.compareAndSet(null, Thread.currentThread())) {
            try {
                loop(living::isEmpty, () -> {});
            } finally {
                runner.set(null);
            }
        }
    }

    /** Runs tasks on this thread until {@code over}. Answers whether it was interrupted. */
    private boolean drive(BooleanSupplier over, Runnable onInterrupt) {
        WorkerThread.enter("a LocalExecutor");
        try {
            if (!runner.compareAndSet(null, Thread.currentThread())) {
                throw new IllegalStateException("another thread runs this executor: " + runner.get());
            }
            try {
                return loop(over, onInterrupt);
            } finally {
                runner.set(null);
                finishClosing();
            }
        } finally {
            WorkerThread.exit();
        }
    }

    private boolean loop(BooleanSupplier over, Runnable onInterrupt) {
        boolean interrupted = false;
        try {
            while (!over.getAsBoolean()) {
                timer.wakeDue();
                runSome(over);
                if (!ready.isEmpty() || over.getAsBoolean()) {
                    continue;
                }
                if (Thread.interrupted()) {
                    if (!interrupted) {
                        onInterrupt.run();
                    }
                    interrupted = true;
                } else {
                    clock.park(timer.nextDeadline());
                }
            }
            return interrupted;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void runSome(BooleanSupplier over) {
        for (int i = 0; i < RUNS_PER_TICK; i++) {
            Runnable task = ready.poll();
            if (task == null) {
                return;
            }
            task.run();
            if (over.getAsBoolean()) {
                return;
            }
        }
    }

    private void enqueue(Runnable task) {
        ready.add(task);
        unpark();
    }

    private void unpark() {
        Thread thread = runner.get();
        if (thread != Thread.currentThread()) {
            LockSupport.unpark(thread);
        }
    }
}
