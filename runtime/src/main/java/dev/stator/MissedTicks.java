package dev.stator;

/**
 * What an {@link Interval} does about ticks that were due while nobody waited for them. With a period of 50 ms, and 120 ms between the
 * first tick and the wait for the next:
 *
 * <pre>
 *   BURST    0        120 120      150      200      250     the missed ones at once, then as if nothing had been missed
 *   DELAY    0        120           170       220    270     one period after the late tick, and so on from there
 *   SKIP     0        120          150      200      250     one late tick, then at whole periods from the start
 * </pre>
 *
 * After tokio's {@code MissedTickBehavior}.
 */
public enum MissedTicks {

    /** All missed ticks at once: in the long run there are as many ticks as periods. */
    BURST {
        @Override
        long next(long due, long now, long period) {
            return due + period;
        }
    },

    /** A whole period after a late tick: there is never less than that between two ticks, but for the rounding to a millisecond. */
    DELAY {
        @Override
        long next(long due, long now, long period) {
            long late = now - due;
            return late < Math.min(ROUNDING, period) ? due + period : now + period;
        }
    },

    /** Missed ticks are left out: all ticks but a late one are at whole periods from the start. */
    SKIP {
        @Override
        long next(long due, long now, long period) {
            return now + period - (now - due) % period;
        }
    };

    /** A tick is not late if it is only rounded up to the tick of a timer. */
    private static final long ROUNDING = 1_000_000;

    /** When the next tick is due, after one that was due at {@code due} and was taken {@code now}. */
    abstract long next(long due, long now, long period);
}
