package dev.stator;

import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The timer of whoever can park: it keeps deadlines, and is told to look at the clock. Usable alone, to poll by hand.
 *
 * <pre>{@code
 * TimerQueue timer = new TimerQueue();
 * ... poll with new Context(waker, timer) ...
 * timer.wakeDue();                               // wakes those whose deadline has passed
 * ... wait until timer.nextDeadline() ...         // nothing is due before
 * }</pre>
 *
 * <p>Deadlines are rounded up to whole milliseconds since this was made, so that sleepers that end together are woken together; never
 * early. A deadline that has passed is woken by the next {@link #wakeDue}. Wakers are called in the order of their deadlines; those that
 * end together, or had passed when they came, in the order in which they came. Registering and cancelling take constant time, however
 * many wait; a cancelled one leaves at once. See {@link TimerWheel}.
 *
 * <p>Safe for use by several threads. Wakers are called outside its lock.
 */
public final class TimerQueue implements Timer {

    private static final long TICK = 1_000_000;

    private final TimeSource source;
    private final Runnable onSooner;
    private final TimerWheel wheel = new TimerWheel(); // guarded by itself

    /** The time at which the wheel's current tick began. Guarded by the wheel. */
    private long tickTime;

    /** A queue on the time line of {@link System#nanoTime}. */
    public TimerQueue() {
        this(System::nanoTime, () -> {});
    }

    /**
     * A queue on another time line.
     *
     * @param onSooner called after a registration for which {@link #nextDeadline} has become earlier, by the thread that registers:
     *     whoever parks until then has to look again
     */
    public TimerQueue(TimeSource source, Runnable onSooner) {
        this.source = source;
        this.onSooner = onSooner;
        this.tickTime = source.nanoTime();
    }

    @Override
    public long nanoTime() {
        return source.nanoTime();
    }

    @Override
    public Instant instant() {
        return source.instant();
    }

    @Override
    public Registration wakeAt(long deadline, Waker waker) {
        Alarm alarm;
        boolean sooner;
        synchronized (wheel) {
            if (wheel.size() == 0) {
                advance(); // nobody has looked at the clock while nothing waited
            }
            alarm = new Alarm(this, tickAfter(deadline), waker);
            long before = wheel.next();
            wheel.add(alarm);
            sooner = wheel.next() < before;
        }
        if (sooner) {
            onSooner.run();
        }
        return alarm;
    }

    void cancel(Alarm alarm) {
        synchronized (wheel) {
            wheel.remove(alarm);
        }
    }

    /** Calls the wakers whose deadline has passed. If one throws, which it should not, the others are called all the same. */
    public void wakeDue() {
        Alarm due;
        synchronized (wheel) {
            if (wheel.size() == 0) {
                return;
            }
            advance();
            due = wheel.takeDue();
        }
        wake(due);
    }

    /** Brings the wheel up to the clock. */
    private void advance() {
        long ticks = Math.floorDiv(nanoTime() - tickTime, TICK);
        if (ticks > 0) {
            tickTime += ticks * TICK;
            wheel.advance(wheel.now() + ticks);
        }
    }

    private static void wake(@Nullable Alarm first) {
        Throwable failure = null;
        for (Alarm alarm = first; alarm != null; ) {
            Alarm following = alarm.next;
            alarm.next = null; // who keeps one keeps no others
            try {
                alarm.waker.wake();
            } catch (Throwable thrown) {
                failure = failure == null ? thrown : failure;
            }
            alarm = following;
        }
        if (failure != null) {
            throw Failure.sneak(failure);
        }
    }

    /**
     * A time before which nothing is due, on this time line; empty if nothing waits. It is the earliest deadline if that is near; before
     * a far one there may be a few such times at which {@link #wakeDue} wakes nobody.
     */
    public OptionalLong nextDeadline() {
        synchronized (wheel) {
            long next = wheel.next();
            return next == TimerWheel.NEVER
                    ? OptionalLong.empty()
                    : OptionalLong.of(tickTime + (next - wheel.now()) * TICK);
        }
    }

    /** How many wait for their deadline. */
    public int size() {
        synchronized (wheel) {
            return wheel.size();
        }
    }

    private long tickAfter(long deadline) {
        return wheel.now() - Math.floorDiv(tickTime - deadline, TICK);
    }
}
