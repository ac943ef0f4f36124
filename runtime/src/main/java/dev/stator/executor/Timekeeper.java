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
 * awake it also looks at all workers, every millisecond. From one that still runs the same poll as at the last look it takes what was in
 * its slot then, or else a task of its queue, so that these don't wait for a poll that runs long. If no worker is parked, those that are
 * awake look now and then.
 *
 * <p>Safe for use by several threads.
 */
final class Timekeeper {

    private static final long LOOK_EVERY = 1_000_000; // ns

    private final Worker[] workers;
    private final TimerQueue timer;
    private final IdleWorkers idle;

    private final AtomicReference<@Nullable Worker> onDuty = new AtomicReference<>();

    /** Whether who is on duty doesn't look at the slots, because all are parked. */
    private volatile boolean asleep;

    // of who is on duty: what it saw last
    private final @Nullable Task<?>[] slots;
    private final int[] runs;
    private long lastLook = System.nanoTime();

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
            return asleep ? null : takeStuck(System.nanoTime());
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

    /** Called by a worker that is awake. Answers a task that waits for a long poll of another worker, or null. */
    @Nullable
    Task<?> look(Worker worker) {
        if (onDuty.get() != null || !onDuty.compareAndSet(null, worker)) {
            return null;
        }
        try {
            long now = System.nanoTime();
            return now - lastLook < LOOK_EVERY ? null : takeStuck(now);
        } finally {
            onDuty.set(null);
        }
    }

    private @Nullable Task<?> takeStuck(long now) {
        lastLook = now;
        Task<?> taken = null;
        for (int i = 0; i < workers.length; i++) {
            Worker worker = workers[i];
            Task<?> inSlot = worker.inSlot();
            int run = worker.runs();
            if (taken == null && run == runs[i]) {
                boolean taking = inSlot != null && inSlot == slots[i] && worker.takeFromSlot(inSlot);
                taken = taking ? inSlot : worker.takeOldest();
            }
            slots[i] = inSlot == taken ? null : inSlot;
            runs[i] = run;
        }
        return taken;
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
