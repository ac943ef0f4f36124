package dev.stator.executor;

import dev.stator.WorkerThread;
import dev.stator.task.Poller;
import dev.stator.task.Task;
import dev.stator.task.Uncaught;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A thread of a {@link WorkStealingExecutor}. It takes its next task from
 *
 * <ol>
 *   <li>the slot: the task that it woke last, whose data is warm; so two tasks that talk to each other run in turn on one thread;
 *   <li>its queue, in order;
 *   <li>the queue that all share, and that first in every 61st turn, so that it is not starved by what the others breed;
 *   <li>the queues of others, half of one at once.
 * </ol>
 *
 * The slot is bounded: after three tasks in a row it is emptied into the queue, so that a pair of tasks does not keep the others
 * waiting. And it can be taken from: the {@link Timekeeper} does so when a task runs so long that what it has woken would wait. (Tokio
 * has the first and not the second.)
 *
 * <p>Sleepers whose time has come go to the queue all together, in the order of their deadlines, and then wake one other worker: were each
 * to wake one, workers would come and go for tasks that are over before the thread is awake.
 */
final class Worker extends Thread {

    /** So many tasks run between two looks at the clock: tasks that wake themselves don't starve sleepers. */
    private static final int RUNS_PER_TICK = 64;

    /** A prime near that, as in Go and tokio: each so many turns the shared queue comes first. */
    private static final int RUNS_PER_SHARED = 61;

    private static final int MOST_FROM_SLOT = 3;

    private final WorkStealingExecutor executor;
    private final Poller poller;
    private final LocalQueue queue = new LocalQueue();
    private final AtomicReference<@Nullable Task<?>> slot = new AtomicReference<>();

    /** How many tasks have run here, the one that runs now included. Written by this worker. */
    private final AtomicInteger runs = new AtomicInteger();

    // the worker's own
    private int fromSlot;
    private boolean searching;

    /** The timer wakes what is due. */
    private boolean ticking;

    /** What the timekeeper, which this worker was, has taken from another. */
    private @Nullable Task<?> rescued;

    /** The task that runs now, so that one that wakes itself goes to the back. */
    private @Nullable Task<?> running;

    Worker(WorkStealingExecutor executor, String name) {
        super(null, null, name, 0, false);
        this.executor = executor;
        this.poller = new Poller(executor.timer());
        setDaemon(true);
    }

    boolean isOf(WorkStealingExecutor other) {
        return executor == other;
    }

    /** Whether others find something in the queue. */
    boolean hasWork() {
        return queue.size() > 0;
    }

    /** This worker woke or spawned {@code task}. */
    void add(Task<?> task) {
        if (ticking) {
            addLast(task);
            return;
        }
        if (task == running) {
            boolean next = !hasWork();
            addLast(task);
            if (next) {
                return; // it is taken again at once
            }
        } else {
            Task<?> later = slot.getAndSet(task);
            if (later == null) {
                executor.timekeeper().watch();
                return;
            }
            addLast(later);
        }
        executor.idle().wakeOne();
    }

    private void addLast(Task<?> task) {
        if (!queue.add(task)) {
            executor.addShared(task);
        }
    }

    @Override
    public void run() {
        WorkerThread.enter("a WorkStealingExecutor");
        executor.tasks().enter(poller);
        poller.tick(System.nanoTime());
        while (!executor.isOver()) {
            try {
                turn();
            } catch (
                    Throwable failure) { // of a foreign waker, which should not; the tasks hand theirs to their joiners
                Uncaught.tell(failure);
            }
        }
        executor.idle().wakeAll();
        executor.tasks().exit(poller);
        WorkerThread.exit();
    }

    private void turn() {
        Task<?> task = next();
        if (task != null) {
            poll(task);
        } else {
            park();
        }
    }

    private void poll(Task<?> task) {
        if (searching) {
            searching = false;
            executor.idle().found();
        }
        int run = runs.getPlain() + 1;
        runs.setRelease(run);
        if (run % RUNS_PER_TICK == 0) {
            tick();
            rescued = executor.timekeeper().look(this);
        }
        running = task;
        poller.poll(task);
        running = null;
    }

    private void tick() {
        poller.tick(System.nanoTime());
        ticking = true;
        try {
            executor.timer().wakeDue();
        } finally {
            ticking = false;
        }
        if (queue.size() > 1) {
            executor.idle().wakeOne();
        }
    }

    // ---- where tasks come from ----

    private @Nullable Task<?> next() {
        Task<?> task = rescued;
        if (task != null) {
            rescued = null;
            return task;
        }
        task = runs.getPlain() % RUNS_PER_SHARED == 0 ? executor.takeShared() : null;
        task = task != null ? task : own();
        task = task != null ? task : executor.takeShared();
        return task != null ? task : stolen();
    }

    private @Nullable Task<?> own() {
        Task<?> recent = slot.get() == null ? null : slot.getAndSet(null);
        if (recent != null && ++fromSlot <= MOST_FROM_SLOT) {
            return recent;
        }
        fromSlot = 0;
        if (recent != null) {
            addLast(recent);
        }
        return queue.take();
    }

    private @Nullable Task<?> stolen() {
        if (!searching && !executor.idle().startSearch()) {
            return null;
        }
        searching = true;
        Worker[] workers = executor.workers();
        int start = ThreadLocalRandom.current().nextInt(workers.length);
        Task<?> task = null;
        for (int i = 0; task == null && i < workers.length; i++) {
            task = workers[(start + i) % workers.length].queue.takeHalf(queue);
        }
        return task != null ? task : executor.takeShared();
    }

    // ---- parking ----

    /** Waits until there may be work. */
    private void park() {
        tick();
        if (hasWork() || slot.get() != null) {
            return;
        }
        poller.rest();
        queue.forgetTaken();
        IdleWorkers idle = executor.idle();
        idle.park(this, searching);
        if (!executor.hasWork()) {
            while (rescued == null
                    && !executor.isOver()
                    && idle.isParked(this)
                    && !executor.timekeeper().isDue()) {
                rescued = executor.timekeeper().park(this);
                Thread.interrupted(); // a task has interrupted its own thread, which would never park again
            }
        }
        searching = idle.leave(this);
        tick();
    }

    // ---- for the timekeeper ----

    boolean keepsTime() {
        return executor.timekeeper().is(this);
    }

    /** How many tasks it has run, the one that runs now included. */
    int runs() {
        return runs.getAcquire();
    }

    @Nullable
    Task<?> inSlot() {
        return slot.get();
    }

    /** The task that has waited longest in the queue, or null. */
    @Nullable
    Task<?> takeOldest() {
        return queue.take();
    }

    /** Takes {@code task} out of the slot, unless somebody else did. */
    boolean takeFromSlot(Task<?> task) {
        return slot.compareAndSet(task, null);
    }
}
