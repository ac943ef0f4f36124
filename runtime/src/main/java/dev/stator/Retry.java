package dev.stator;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** See {@link Futures#retry}: an attempt, a sleep, an attempt, and so on. */
final class Retry<T extends @Nullable Object> extends Sequence<T> {

    private final Supplier<? extends Future<? extends T>> attempts;
    private final Backoff backoff;
    private @Nullable Throwable lastFailure;
    private int failed;
    private boolean waiting = true;

    Retry(Supplier<? extends Future<? extends T>> attempts, Backoff backoff) {
        super(Future.done()); // the first attempt is made by the first poll, like the others
        this.attempts = Objects.requireNonNull(attempts, "attempts");
        this.backoff = Objects.requireNonNull(backoff, "backoff");
    }

    @Override
    @Nullable
    Object next(@Nullable Object value, @Nullable Throwable failure, Context cx) throws Throwable {
        if (waiting) {
            waiting = false;
            return goOnWith(attempts.get());
        }
        if (failure == null) {
            return value;
        }
        if (lastFailure != null && lastFailure != failure) {
            failure.addSuppressed(lastFailure);
        }
        lastFailure = failure;
        failed++;
        if (!isTriedAgain(failure)) {
            throw failure;
        }
        waiting = true;
        return goOnWith(new Sleep(backoff.delay(failed, cx)));
    }

    private boolean isTriedAgain(Throwable failure) {
        try {
            return backoff.allows(failed, failure);
        } catch (Throwable ofCondition) {
            ofCondition.addSuppressed(failure);
            throw ofCondition;
        }
    }

    @Override
    public String toString() {
        return "retry";
    }
}
