package dev.stator;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * How a {@linkplain Futures#retry retry} goes on after a failure: how long it waits, how often it tries, and what it does not try again.
 * Immutable.
 *
 * <pre>{@code
 * Backoff.exponential(Duration.ofMillis(100)).upTo(Duration.ofSeconds(5)).attempts(6)
 * }</pre>
 */
public final class Backoff {

    private static final Duration LONGEST = Duration.ofDays(365);
    private static final int PARTS = 1 << 16;

    private final Duration first;
    private final boolean doubling;
    private final Duration longest;
    private final int attempts;
    private final boolean jitter;
    private final Predicate<? super Throwable> retried;

    private Backoff(
            Duration first,
            boolean doubling,
            Duration longest,
            int attempts,
            boolean jitter,
            Predicate<? super Throwable> retried) {
        this.first = first;
        this.doubling = doubling;
        this.longest = longest;
        this.attempts = attempts;
        this.jitter = jitter;
        this.retried = retried;
    }

    /** Waits {@code delay} after each failure. Three attempts, unless told otherwise; errors are not tried again. */
    public static Backoff fixed(Duration delay) {
        return new Backoff(notNegative(delay), false, LONGEST, 3, false, Exception.class::isInstance);
    }

    /**
     * Waits {@code first} after the first failure, and after each further one twice as long as before. Three attempts, unless told
     * otherwise; errors are not tried again.
     */
    public static Backoff exponential(Duration first) {
        return new Backoff(notNegative(first), true, LONGEST, 3, false, Exception.class::isInstance);
    }

    /** Waits no longer than {@code limit} after one failure, and never longer than a year. */
    public Backoff upTo(Duration limit) {
        Duration shorter = LONGEST.compareTo(limit) < 0 ? LONGEST : notNegative(limit);
        return new Backoff(first, doubling, shorter, attempts, jitter, retried);
    }

    /**
     * Makes so many attempts at most, the first one included.
     *
     * @throws IllegalArgumentException if {@code count} is less than 1
     */
    public Backoff attempts(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("at least one attempt, not " + count);
        }
        return new Backoff(first, doubling, longest, count, jitter, retried);
    }

    /** Waits between half of the delay and the whole, by chance, so that those that failed together do not come back together. */
    public Backoff withJitter() {
        return new Backoff(first, doubling, longest, attempts, true, retried);
    }

    /** Tries again only after failures of which {@code condition} holds; others fail the whole at once. */
    public Backoff retryIf(Predicate<? super Throwable> condition) {
        return new Backoff(first, doubling, longest, attempts, jitter, Objects.requireNonNull(condition, "condition"));
    }

    /** Whether another attempt is made after so many that failed, the last one with {@code failure}. */
    boolean allows(int failed, Throwable failure) {
        return failed < attempts && retried.test(failure);
    }

    /** How long to wait after so many failures. */
    Duration delay(int failed, Context cx) {
        Duration delay = first;
        for (int i = 1; doubling && i < failed && delay.compareTo(longest) < 0 && !delay.isZero(); i++) {
            delay = delay.multipliedBy(2);
        }
        delay = delay.compareTo(longest) > 0 ? longest : delay;
        if (!jitter) {
            return delay;
        }
        Duration half = delay.dividedBy(2);
        return half.plus(half.dividedBy(PARTS).multipliedBy(cx.random(PARTS + 1)));
    }

    private static Duration notNegative(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("a negative delay: " + duration);
        }
        return duration;
    }
}
