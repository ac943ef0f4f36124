package dev.stator;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

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
 * <p>Deadlines are rounded up to whole milliseconds of the clock, so that sleepers that end together are woken together; never early.
 * A deadline that has passed is woken by the next {@link #wakeDue}. Those that end together are woken in the order in which they came.
 * A cancelled one leaves at once, in O(log n).
 *
 * <p>Safe for use by several threads. Wakers are called outside its lock.
 */
public final class TimerQueue implements Timer {

    private static final long TICK = 1_000_000;

    private final LongSupplier clock;
    private final Runnable onSooner;
    private final long origin;
    private final AlarmHeap alarms = new AlarmHeap(); // guarded by itself
    private long registered; // guarded by alarms

    /** A queue on the time line of {@link System#nanoTime}. */
    public TimerQueue() {
        this(System::nanoTime, () -> {});
    }

    /**
     * A queue on another time line.
     *
     * @param clock now, in nanoseconds from an arbitrary origin
     * @param onSooner called after a registration that comes before all others, by the thread that registers: whoever parks until the
     *     next deadline has to look again
     */
    public TimerQueue(LongSupplier clock, Runnable onSooner) {
        this.clock = clock;
        this.onSooner = onSooner;
        this.origin = clock.getAsLong();
    }

    @Override
    public long nanoTime() {
        return clock.getAsLong();
    }

    @Override
    public Registration wakeAt(long deadline, Waker waker) {
        Alarm alarm;
        boolean sooner;
        synchronized (alarms) {
            alarm = new Alarm(this, tickAfter(deadline), registered++, waker);
            alarms.add(alarm);
            sooner = alarms.first() == alarm;
        }
        if (sooner) {
            onSooner.run();
        }
        return alarm;
    }

    /** Calls the wakers whose deadline has passed. */
    public void wakeDue() {
        List<Waker> due = List.of();
        synchronized (alarms) {
            Alarm first = alarms.first();
            if (first == null) {
                return;
            }
            long tick = Math.floorDiv(nanoTime() - origin, TICK);
            while (first != null && first.tick <= tick) {
                if (due.isEmpty()) {
                    due = new ArrayList<>();
                }
                due.add(first.waker);
                alarms.remove(first);
                first = alarms.first();
            }
        }
        for (Waker waker : due) {
            waker.wake();
        }
    }

    /** The earliest time at which something is due, on this time line; empty if nothing ever is. */
    public OptionalLong nextDeadline() {
        synchronized (alarms) {
            Alarm first = alarms.first();
            return first == null ? OptionalLong.empty() : OptionalLong.of(origin + first.tick * TICK);
        }
    }

    /** How many wait for their deadline. */
    public int size() {
        synchronized (alarms) {
            return alarms.size();
        }
    }

    private long tickAfter(long deadline) {
        return -Math.floorDiv(-(deadline - origin), TICK);
    }

    /** A waker in the queue. */
    static final class Alarm implements Registration {

        private final TimerQueue queue;
        final long tick;
        final long number;
        final Waker waker;

        /** Where it stands in the heap; negative when it has left. Guarded by the heap. */
        int index = -1;

        Alarm(TimerQueue queue, long tick, long number, Waker waker) {
            this.queue = queue;
            this.tick = tick;
            this.number = number;
            this.waker = waker;
        }

        boolean isBefore(Alarm other) {
            return tick != other.tick ? tick < other.tick : number < other.number;
        }

        @Override
        public void cancel() {
            synchronized (queue.alarms) {
                queue.alarms.remove(this);
            }
        }
    }
}
