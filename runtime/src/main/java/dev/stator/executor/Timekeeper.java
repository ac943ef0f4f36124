package dev.stator.executor;

import dev.stator.TimerQueue;
import dev.stator.task.Task;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The duty of one parked worker, if any is parked: it waits for the next deadline; the others wait to be woken. While some worker is
 * awake it also looks at the slots, every millisecond: a task that was in a slot twice while the worker ran one and the same poll is
 * taken, so that it doesn't wait for a poll that runs long.
 *
 * <p>Safe for use by several threads.
 */
final class Timekeeper {

    private static final long LOOK_EVERY = 1_000_000;

    private final Worker[] workers;
    private final TimerQueue timer;
    private final IdleWorkers idle;

    private final AtomicReference<@Nullable Worker> onDuty = new AtomicReference<>();

    /** Whether who is on duty doesn't look at the slots, because all are parked. */
    private volatile boolean asleep;

    // of who is on duty: what it saw last
    private final @Nullable Task<?>[] slots;
    private final int[] runs;

    Timekeeper(Worker[] workers, TimerQueue timer, IdleWorkers idle) {
        this.workers = workers;
        this.timer = timer;
        this.idle = idle;
        this.slots = new Task<?>[workers.length];
        this.runs = new int[workers.length];
    }

    boolean is(Worker worker) {
        return onDuty.get() == worker;
    }

    /** Parks {@code worker} for a while, on duty if nobody else is. Answers a task that it has taken from a slot meanwhile, or null. */
    @Nullable
    Task<?> park(Worker worker) {
        if (!onDuty.compareAndSet(null, worker)) {
            LockSupport.park(this);
            return null;
        }
        try {
            asleep = true;
            long nanos = untilDeadline();
            if (idle.anyAwake()) {
                asleep = false;
                nanos = Math.min(nanos, LOOK_EVERY);
            } else {
                Arrays.fill(slots, null);
            }
            if (nanos == Long.MAX_VALUE) {
                LockSupport.park(this);
            } else {
                LockSupport.parkNanos(this, nanos);
            }
            return asleep ? null : takeStuck();
        } finally {
            asleep = false;
            onDuty.set(null);
        }
    }

    private long untilDeadline() {
        OptionalLong deadline = timer.nextDeadline();
        return deadline.isEmpty() ? Long.MAX_VALUE : Math.max(0, deadline.getAsLong() - timer.nanoTime());
    }

    /** Whether a deadline has passed. */
    boolean isDue() {
        return untilDeadline() == 0;
    }

    private @Nullable Task<?> takeStuck() {
        for (int i = 0; i < workers.length; i++) {
            Task<?> task = workers[i].inSlot();
            int run = workers[i].runs();
            if (task != null && task == slots[i] && run == runs[i] && workers[i].takeFromSlot(task)) {
                return task;
            }
            slots[i] = task;
            runs[i] = run;
        }
        return null;
    }

    /** There is an earlier deadline than before: who is on duty has to look again. */
    void lookAgain() {
        Worker worker = onDuty.get();
        if (worker != null && worker != Thread.currentThread()) {
            LockSupport.unpark(worker);
        }
    }

    /** Something is in a slot. */
    void watch() {
        if (asleep) {
            asleep = false; // it is woken once, however long it takes to wake
            lookAgain();
        }
    }
}
