package dev.stator;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** See {@link Futures#sleep} and {@link Futures#sleepUntil(long)}. */
final class Sleep extends Operation<@Nullable Void> {

    /** About 146 years: far enough to stand for ever, near enough that deadlines can be compared by difference. */
    private static final long LONGEST = Long.MAX_VALUE >> 1;

    /** How long to sleep, until {@link #timer} is known; then the deadline, on its time line. */
    private long nanos;

    private final boolean untilDeadline;
    private @Nullable Timer timer;
    private @Nullable Waker waker;
    private Timer.@Nullable Registration registration;
    private boolean completed;

    /** A sleep of so long. */
    Sleep(Duration duration) {
        nanos = nanosOf(duration);
        untilDeadline = false;
    }

    /** A sleep until a time on the time line of the timer that the first poll brings. */
    Sleep(long deadline) {
        nanos = deadline;
        untilDeadline = true;
    }

    @Override
    protected @Nullable Object step(Context cx) {
        if (completed) {
            throw polledAgain("sleep");
        }
        Timer current = cx.timer();
        long now = current.nanoTime();
        if (timer == null) {
            nanos = untilDeadline ? nanos : now + nanos;
        } else if (timer != current) {
            nanos = moved(nanos, timer, current);
            unregister();
        }
        timer = current;
        if (now - nanos >= 0) {
            if (!cx.proceed()) {
                return PENDING;
            }
            finish();
            return null;
        }
        if (registration == null || waker != cx.waker()) {
            unregister();
            waker = cx.waker();
            registration = current.wakeAt(nanos, cx.waker());
        }
        return PENDING;
    }

    @Override
    public Poll<@Nullable Void> pollCancel(Context cx) {
        finish();
        return Poll.done();
    }

    private void finish() {
        completed = true;
        unregister();
        timer = null;
        waker = null;
    }

    private void unregister() {
        if (registration != null) {
            registration.cancel();
            registration = null;
        }
    }

    /** A time on the time line of {@code from}, on that of {@code to}: a task may go on elsewhere, where the origin is another. */
    static long moved(long time, Timer from, Timer to) {
        return to.nanoTime() + (time - from.nanoTime());
    }

    /** {@code duration} in nanoseconds: nothing if it is negative, and {@link #LONGEST} at most. */
    static long nanosOf(Duration duration) {
        if (duration.compareTo(Duration.ofNanos(LONGEST)) >= 0) {
            return LONGEST;
        }
        return duration.isNegative() ? 0 : duration.toNanos();
    }

    @Override
    public String toString() {
        return "sleep";
    }
}
