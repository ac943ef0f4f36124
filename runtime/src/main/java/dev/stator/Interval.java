package dev.stator;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A tick each period, see {@link Futures#interval(Duration, MissedTicks)}.
 *
 * <pre>{@code
 * Interval seconds = Futures.interval(Duration.ofSeconds(1));
 * while (true) {
 *     seconds.tick().await();       // the first one at once
 *     report();
 * }
 * }</pre>
 *
 * Belongs to one task. After tokio's {@code Interval}.
 */
public final class Interval {

    private final long period;
    private final MissedTicks missed;

    /** When the next tick is due, on the time line of {@link #timer}. */
    private long due;

    /** Null before the first tick. */
    private @Nullable Timer timer;

    Interval(Duration period, MissedTicks missed) {
        if (period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException("a period must be longer than nothing, not " + period);
        }
        this.period = Sleep.nanosOf(period);
        this.missed = Objects.requireNonNull(missed, "missed");
    }

    /**
     * Completes when the next tick is due, the first one at once, with the time for which it was due, on the time line of the task's
     * {@link Timer}. One tick is awaited at a time.
     *
     * <p>Cancelling it loses nothing: the tick is still to come.
     */
    public Future<Long> tick() {
        return new Tick(this);
    }

    private long dueOn(Timer current) {
        if (timer == null) {
            due = current.nanoTime();
        } else if (timer != current) {
            due = Sleep.moved(due, timer, current);
        }
        timer = current;
        return due;
    }

    private void taken(Timer current) {
        due = missed.next(due, current.nanoTime(), period);
    }

    private static final class Tick extends Operation<Long> {

        private final Interval interval;
        private @Nullable Sleep sleep;
        private boolean over;

        Tick(Interval interval) {
            this.interval = interval;
        }

        @Override
        protected @Nullable Object step(Context cx) {
            if (over) {
                throw polledAgain(toString());
            }
            long due = interval.dueOn(cx.timer());
            if (sleep == null) {
                sleep = new Sleep(due);
            }
            if (sleep.step(cx) == PENDING) {
                return PENDING;
            }
            over = true;
            interval.taken(cx.timer());
            return due;
        }

        @Override
        public Poll<@Nullable Void> pollCancel(Context cx) {
            over = true;
            return sleep == null ? Poll.done() : sleep.pollCancel(cx);
        }

        @Override
        public String toString() {
            return "tick()";
        }
    }
}
