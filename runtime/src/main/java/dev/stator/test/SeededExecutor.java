package dev.stator.test;

import dev.stator.Context;
import dev.stator.Future;
import dev.stator.Timer;
import dev.stator.TimerQueue;
import dev.stator.WorkerThread;
import dev.stator.task.JoinHandle;
import dev.stator.task.LiveTasks;
import dev.stator.task.Poller;
import dev.stator.task.Scheduler;
import dev.stator.task.Spawner;
import dev.stator.task.Task;
import dev.stator.time.VirtualClock;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * An executor whose seed decides which of the ready tasks runs next, and what a fair select begins with. The same seed gives the same
 * run, so an order that shows a bug can be repeated.
 *
 * <pre>{@code
 * SeededExecutor.explore(1000, executor -> {
 *     executor.spawn(bank.transfer(a, b, 10));
 *     executor.spawn(bank.transfer(b, a, 10));
 *     executor.run();
 *     assertEquals(100, bank.total());
 * });
 * }</pre>
 *
 * <p>All happens on the calling thread: tasks, what they spawn, and blocking calls, in virtual time, which moves when no task is ready.
 * Where nothing is ready and nothing sleeps, the tasks wait for each other for ever, and the run fails. So nothing in it may wait for
 * another thread.
 */
public final class SeededExecutor implements Spawner {

    /** What is run under many seeds. */
    @FunctionalInterface
    public interface Program {

        /** Runs once. May throw anything: that fails the seed. */
        void run(SeededExecutor executor) throws Throwable;
    }

    private static final String NAME = "a SeededExecutor";

    private final long seed;
    private final SplittableRandom random;
    private final VirtualClock clock = VirtualClock.automatic();
    private final TimerQueue timer = new TimerQueue(clock, () -> {});
    private final List<Throwable> uncaught = new ArrayList<>();
    private final LiveTasks tasks = new LiveTasks(new Ready(), uncaught::add, 1);
    private final Poller poller;
    private final List<Runnable> ready = new ArrayList<>();

    /** An executor that makes the choices of {@code seed}. */
    public SeededExecutor(long seed) {
        this.seed = seed;
        this.random = new SplittableRandom(seed);
        this.poller = new Poller(timer, random.nextInt());
    }

    /**
     * Runs {@code program} under so many seeds, each with an executor of its own, until one fails. A seed fails if the program throws, or
     * a task fails whose failure nobody joins. What the program leaves behind is aborted.
     *
     * @throws AssertionError that names the seed and has the failure as its cause
     */
    public static void explore(int seeds, Program program) {
        for (long seed = 0; seed < seeds; seed++) {
            replay(seed, program);
        }
    }

    /** Runs {@code program} under one seed. See {@link #explore}. */
    public static void replay(long seed, Program program) {
        SeededExecutor executor = new SeededExecutor(seed);
        try {
            program.run(executor);
            executor.end();
        } catch (Throwable failure) {
            throw new AssertionError("under seed " + seed + " (SeededExecutor.replay repeats it): " + failure, failure);
        }
    }

    /** The number from which all choices follow. */
    public long seed() {
        return seed;
    }

    /** The time of this executor. */
    public VirtualClock clock() {
        return clock;
    }

    /** How many wakers wait for a deadline. */
    public int sleepers() {
        return timer.size();
    }

    @Override
    public LiveTasks tasks() {
        return tasks;
    }

    /** Runs until {@code future} is over, along with the other tasks. Throws what it threw, checked or not. */
    public <T extends @Nullable Object> T blockOn(Future<T> future) {
        JoinHandle<T> handle = spawn(future);
        runUntil(handle::isOver);
        return handle.poll(new Context(() -> {}, timer)).get();
    }

    /** Runs until every task is over. */
    public void run() {
        runUntil(() -> tasks.isEmpty());
    }

    /** Aborts what is left, runs its cleanup, and throws the first failure that nobody was told of. */
    void end() throws Throwable {
        tasks.close();
        run();
        tasks.tellUntold();
        if (!uncaught.isEmpty()) {
            throw uncaught.get(0);
        }
    }

    private void runUntil(BooleanSupplier over) {
        WorkerThread.enter(NAME);
        tasks.enter(poller);
        try {
            while (!over.getAsBoolean()) {
                step();
            }
        } finally {
            tasks.exit(poller);
            WorkerThread.exit();
        }
    }

    private void step() {
        poller.tick(clock.nanoTime());
        timer.wakeDue();
        Runnable next = takeAny();
        if (next != null) {
            next.run();
            return;
        }
        OptionalLong deadline = timer.nextDeadline();
        if (deadline.isEmpty()) {
            throw new AssertionError(
                    "no task is ready and none sleeps: they wait for each other, or for another thread\n" + dump());
        }
        clock.park(deadline);
    }

    /** One of those that are ready, by chance, or null. */
    private @Nullable Runnable takeAny() {
        synchronized (ready) {
            if (ready.isEmpty()) {
                return null;
            }
            int chosen = random.nextInt(ready.size());
            Runnable last = ready.remove(ready.size() - 1);
            return chosen == ready.size() ? last : ready.set(chosen, last);
        }
    }

    private void add(Runnable run) {
        synchronized (ready) {
            ready.add(run);
        }
    }

    private final class Ready implements Scheduler {

        @Override
        public void schedule(Task<?> task) {
            add(() -> poller.poll(task));
        }

        /** A blocking call may do what is forbidden on a thread that runs tasks. */
        @Override
        public void scheduleBlocking(Task<?> task) {
            add(() -> {
                WorkerThread.exit();
                try {
                    task.run();
                } finally {
                    WorkerThread.enter(NAME);
                }
            });
        }

        @Override
        public Timer timer() {
            return timer;
        }
    }
}
