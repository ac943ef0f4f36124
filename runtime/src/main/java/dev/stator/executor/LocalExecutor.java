package dev.stator.executor;

import dev.stator.Context;
import dev.stator.Future;
import dev.stator.Timer;
import dev.stator.TimerQueue;
import dev.stator.WorkerThread;
import dev.stator.task.JoinHandle;
import dev.stator.task.LiveTasks;
import dev.stator.task.Poller;
import dev.stator.task.Scheduler;
import dev.stator.task.Task;
import dev.stator.task.Uncaught;
import dev.stator.time.Clock;
import dev.stator.time.VirtualClock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs tasks on the thread that calls {@link #run}, {@link #runUntilIdle}, {@link #runOnce} or {@link #blockOn}: one thread at a time.
 * Tasks run in the order in which they were woken. With nothing to do, the thread parks until its next deadline.
 *
 * <pre>{@code
 * try (LocalExecutor executor = new LocalExecutor()) {
 *     JoinHandle<Song> song = executor.spawn(songs.learnSong("Waltz"));
 *     sing(executor.blockOn(song));
 * }
 * }</pre>
 *
 * <p>It can also live in a loop that belongs to somebody else, a game's or a window's: {@link #runOnce} and {@link #runUntilIdle} don't
 * wait, {@link #onWork} says when to call them again, and {@link #nextDeadline} how long the loop may wait otherwise.
 *
 * <p>With a {@link VirtualClock} the same code runs in virtual time; it stands still while a call of {@code spawnBlocking} runs.
 *
 * <p>{@code spawn}, {@code shutdown}, {@code close} and wakers may be called by any thread.
 */
public final class LocalExecutor implements TaskExecutor {

    /** So many tasks run between two looks at the clock: tasks that wake themselves don't starve sleepers. */
    private static final int RUNS_PER_TICK = 64;

    private static final String NAME = "a LocalExecutor";

    private final Clock clock;
    private final TimerQueue timer;
    private final LiveTasks tasks;
    private final Poller poller;
    private final ReadyQueue ready = new ReadyQueue();
    private final BlockingPool blocking = new BlockingPool("stator-blocking", this::lookAgain);

    /** Taken by the thread that runs this executor. Who closes it waits for it; others are refused. */
    private final Semaphore turn = new Semaphore(1);

    /** The thread that has the turn. */
    private volatile @Nullable Thread runner;

    private final WorkHook hook = new WorkHook();

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
        this.timer = new TimerQueue(clock, this::announce);
        this.tasks = new LiveTasks(new Queue(), onUncaught, 1);
        this.poller = new Poller(timer);
    }

    @Override
    public LiveTasks tasks() {
        return tasks;
    }

    // ---- running ----

    /**
     * Runs until every task is over.
     *
     * @throws CancellationException if the thread is interrupted: all tasks are then aborted, and their cleanup is over
     */
    public void run() {
        if (drive(() -> tasks.isEmpty(), tasks::abortAll)) {
            throw new CancellationException("interrupted while running tasks");
        }
    }

    /**
     * Runs what is ready and what is due, and what these make ready, and returns without waiting. (A task that wakes itself in each poll is
     * always ready, and keeps the thread; {@link #runOnce} does not.)
     *
     * <p>Does nothing while another thread closes this executor.
     */
    public void runUntilIdle() {
        if (!isClosedElsewhere()) {
            drive(this::isIdle, () -> {});
        }
    }

    /**
     * Runs one task, if one is ready or due, for one poll, and returns without waiting.
     *
     * <p>Does nothing while another thread closes this executor.
     *
     * @return whether another is ready
     */
    public boolean runOnce() {
        if (isClosedElsewhere()) {
            return false;
        }
        enter();
        try {
            tick();
            Task<?> task = ready.poll();
            if (task != null) {
                poller.poll(task);
            }
            return !ready.isEmpty();
        } finally {
            exit();
        }
    }

    /** {@inheritDoc} The calling thread runs all tasks meanwhile. */
    @Override
    public <T extends @Nullable Object> T blockOn(Future<T> future) {
        JoinHandle<T> handle = spawn(future);
        try {
            // closed meanwhile, perhaps by a task: who runs it sees to the cleanup
            drive(() -> handle.isOver() && (!tasks.isClosing() || tasks.isEmpty()), handle::abort);
        } catch (IllegalStateException refused) { // this thread may not run it: leave nothing behind
            handle.abort();
            throw refused;
        }
        return handle.poll(new Context(() -> {}, timer)).get();
    }

    /**
     * Calls {@code hook} when there is something to do and no thread runs this executor: a task was spawned or woken, a deadline has
     * passed, or {@link #runOnce} has left tasks that are ready. Once, until this executor is run again. Replaces an earlier hook.
     *
     * <pre>{@code
     * executor.onWork(() -> EventQueue.invokeLater(executor::runOnce)); // one poll for each turn of the window's loop
     * }</pre>
     *
     * @param announcement called by any thread; asks a foreign loop to run this executor soon, and does not do so itself
     */
    public void onWork(Runnable announcement) {
        hook.set(Objects.requireNonNull(announcement, "announcement"));
        announceWork(ready.hasAdded());
    }

    /** How long a foreign loop may wait: nothing is due before. Empty if nothing sleeps. Whether anything is ready is another question. */
    public Optional<Duration> nextDeadline() {
        OptionalLong deadline = timer.nextDeadline();
        return deadline.isEmpty()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(Math.max(0, deadline.getAsLong() - clock.nanoTime())));
    }

    // ---- closing ----

    /**
     * {@inheritDoc}
     *
     * <p>The calling thread runs the cleanup; if another thread runs this executor, it waits for its turn first. If a task of this executor
     * calls it, the cleanup runs after that: {@link #run} and {@link #blockOn} see to its end, {@link #runUntilIdle} and {@link #runOnce}
     * go on with it when they are called again.
     */
    @Override
    public boolean shutdown(Duration limit) {
        tasks.close();
        announce();
        if (runner != Thread.currentThread()) {
            cleanUp(Blocking.mayWaitFor(tasks) ? limit : Duration.ZERO);
        }
        tasks.tellUntold();
        return tasks.isEmpty();
    }

    @Override
    public void close() {
        shutdown(Blocking.FOREVER);
    }

    /** Runs the cleanup when it is this thread's turn, for so long at most; an interrupt ends the wait for the turn. */
    private void cleanUp(Duration limit) {
        long nanos = Blocking.nanos(limit);
        long asked = System.nanoTime();
        try {
            if (!turn.tryAcquire(nanos, TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        boolean marked = WorkerThread.tryEnter(NAME);
        begin();
        try {
            runCleanup(nanos == Long.MAX_VALUE ? nanos : Math.max(0, nanos - (System.nanoTime() - asked)));
        } finally {
            end();
            if (marked) {
                WorkerThread.exit();
            }
        }
    }

    private void runCleanup(long nanos) {
        long start = clock.nanoTime();
        Timer.@Nullable Registration end = nanos == Long.MAX_VALUE ? null : timer.wakeAt(start + nanos, () -> {});
        try {
            loop(() -> tasks.isEmpty() || (clock.nanoTime() - start >= nanos && isIdle()), () -> {});
        } finally {
            if (end != null) {
                end.cancel();
            }
        }
    }

    private boolean isClosedElsewhere() {
        Thread other = runner;
        return tasks.isClosing() && other != null && other != Thread.currentThread();
    }

    // ---- the loop ----

    /** This thread runs the tasks. */
    private void enter() {
        WorkerThread.enter(NAME);
        if (!turn.tryAcquire()) {
            WorkerThread.exit();
            throw new IllegalStateException("another thread runs this executor: " + runner);
        }
        begin();
    }

    private void begin() {
        runner = Thread.currentThread();
        hook.reset();
        tasks.enter(poller);
    }

    private void end() {
        tasks.exit(poller);
        boolean left = !ready.isEmpty();
        runner = null;
        turn.release();
        announceWork(left || ready.hasAdded());
    }

    private void exit() {
        end();
        WorkerThread.exit();
    }

    /** Runs tasks on this thread until {@code over}. Answers whether it was interrupted. */
    private boolean drive(BooleanSupplier over, Runnable onInterrupt) {
        enter();
        try {
            return loop(over, onInterrupt);
        } finally {
            exit();
        }
    }

    private boolean loop(BooleanSupplier over, Runnable onInterrupt) {
        boolean interrupted = false;
        try {
            while (!over.getAsBoolean()) {
                tick();
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
                    clock.park(isTimeHeld() ? OptionalLong.empty() : timer.nextDeadline());
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
            Task<?> task = ready.poll();
            if (task == null) {
                return;
            }
            poller.poll(task);
            if (over.getAsBoolean()) {
                return;
            }
        }
    }

    private void tick() {
        poller.tick(clock.nanoTime());
        timer.wakeDue();
    }

    /** Virtual time moves when all are idle; and somebody who blocks a thread is not. */
    private boolean isTimeHeld() {
        return clock instanceof VirtualClock && blocking.isBusy();
    }

    private void lookAgain() {
        LockSupport.unpark(runner);
    }

    private boolean isIdle() {
        timer.wakeDue();
        return ready.isEmpty();
    }

    /** There is something to do: wakes the thread that runs this executor, or tells the loop that should. */
    private void announce() {
        Thread thread = runner;
        if (thread == null) {
            hook.call();
        } else if (thread != Thread.currentThread()) {
            LockSupport.unpark(thread);
        }
    }

    private void announceWork(boolean isReady) {
        if (isReady) {
            hook.call();
        } else {
            hook.callIn(nextDeadline());
        }
    }

    private final class Queue implements Scheduler {

        @Override
        public void schedule(Task<?> task) {
            if (runner == Thread.currentThread()) {
                ready.addOwn(task);
            } else {
                ready.add(task);
                announce();
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
            lookAgain();
        }
    }
}
