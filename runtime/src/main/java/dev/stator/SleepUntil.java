package dev.stator;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** See {@link Futures#sleepUntil(Instant)}: sleeps for as long as it seems to take, then looks at the time of day again. */
final class SleepUntil extends Sequence<@Nullable Void> {

    private final Instant instant;

    SleepUntil(Instant instant) {
        super(Future.done());
        this.instant = Objects.requireNonNull(instant, "instant");
    }

    @Override
    @Nullable
    Object next(@Nullable Object value, @Nullable Throwable failure, Context cx) {
        Duration left = Duration.between(cx.timer().instant(), instant);
        return left.isNegative() || left.isZero() ? null : goOnWith(new Sleep(left));
    }

    @Override
    public String toString() {
        return "sleepUntil(" + instant + ")";
    }
}
