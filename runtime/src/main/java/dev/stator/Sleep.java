package dev.stator;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** See {@link Futures#sleep}. */
final class Sleep extends Operation<@Nullable Void> {

    /** About 146 years: far enough to stand for ever, near enough that deadlines can be compared by difference. */
    private static final long LONGEST = Long.MAX_VALUE >> 1;

    private final long nanos;
    private long deadline;
    private @Nullable Timer timer;
    private @Nullable Waker waker;
    private Timer.@Nullable Registration registration;
    private boolean completed;

    Sleep(Duration duration) {
        nanos = saturated(duration);
    }

    @Override
    protected @Nullable Object step(Context cx) {
        if (completed) {
            throw polledAgain("sleep");
        }
        Timer current = cx.timer();
        long now = current.nanoTime();
        if (timer == null) {
            deadline = now + nanos;
        } else if (timer != current) {
            deadline = now + (deadline - timer.nanoTime()); // another time line with another origin
        }
        if (now - deadline >= 0) {
            finish();
            return null;
        }
        if (registration == null || timer != current || waker != cx.waker()) {
            unregister();
            timer = current;
            waker = cx.waker();
            registration = current.wakeAt(deadline, cx.waker());
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

    private static long saturated(Duration duration) {
        if (duration.toSeconds() >= LONGEST / 1_000_000_000L) {
            return LONGEST;
        }
        return duration.isNegative() ? 0 : duration.toNanos();
    }
}
