package dev.stator.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Time for tests: it starts at 0 and moves when it is told to, so that a sleep of an hour takes no time and ends at the same moment in
 * every run.
 *
 * <p>{@link #automatic()} moves on to the next deadline whenever the executor would wait, that is when every task is idle. If nothing
 * has a deadline, the executor really waits, for a wake from elsewhere. {@link #manual()} moves by {@link #advance} only.
 *
 * <p>Safe for use by several threads. Modelled on tokio's paused time.
 */
public final class VirtualClock implements Clock, InstantSource {

    private final boolean automatic;
    private final AtomicLong now = new AtomicLong();
    private final Set<Thread> waiting = ConcurrentHashMap.newKeySet();

    private VirtualClock(boolean automatic) {
        this.automatic = automatic;
    }

    /** A clock that moves on when every task is idle. */
    public static VirtualClock automatic() {
        return new VirtualClock(true);
    }

    /** A clock that moves by {@link #advance} only. */
    public static VirtualClock manual() {
        return new VirtualClock(false);
    }

    @Override
    public long nanoTime() {
        return now.get();
    }

    /** The time of day: this clock starts at {@link Instant#EPOCH}. */
    @Override
    public Instant instant() {
        return Instant.EPOCH.plusNanos(nanoTime());
    }

    /** How much time has passed on this clock. */
    public Duration elapsed() {
        return Duration.ofNanos(nanoTime());
    }

    /**
     * Moves the time on. Executors that wait by this clock look at their deadlines; one that doesn't run does so when it is run.
     *
     * @throws IllegalArgumentException if {@code duration} is negative
     */
    public void advance(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("time does not go back: " + duration);
        }
        now.addAndGet(duration.toNanos());
        waiting.forEach(LockSupport::unpark);
    }

    @Override
    public void park(OptionalLong deadline) {
        if (automatic && deadline.isPresent()) {
            now.accumulateAndGet(deadline.getAsLong(), (time, next) -> next - time > 0 ? next : time);
            return;
        }
        Thread thread = Thread.currentThread();
        waiting.add(thread);
        try {
            if (deadline.isEmpty() || nanoTime() - deadline.getAsLong() < 0) {
                LockSupport.park(this);
            }
        } finally {
            waiting.remove(thread);
        }
    }
}
