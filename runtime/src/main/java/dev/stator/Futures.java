package dev.stator;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs futures and puts them together.
 *
 * <p>The futures made here are lazy, are used once, and poll only those of their children that were woken. Cancelling one cancels its
 * children and is ready when their cleanup is over.
 */
public final class Futures {

    private Futures() {}

    /**
     * Runs {@code future} on this thread and waits for its value; the thread parks meanwhile, until its next deadline.
     *
     * <p>Throws what the future threw, checked or not, though it declares nothing. If the thread is interrupted, the future is
     * cancelled, its cleanup is waited for, the interrupt flag is set again, and {@link java.util.concurrent.CancellationException} is
     * thrown. May be called inside a poll on a thread of one's own.
     *
     * @throws IllegalStateException on a thread that runs the tasks of an executor
     */
    public static <T extends @Nullable Object> T blockOn(Future<T> future) {
        Objects.requireNonNull(future, "future");
        WorkerThread.refuse("blockOn cannot wait");
        try {
            return new BlockOn<>(future).run();
        } catch (Exception failure) {
            throw Failure.sneak(failure);
        }
    }

    /**
     * Both values. The futures are polled in one task. The first failure cancels the others and, when their cleanup is over, is the
     * failure of the whole; what their cleanup threw is suppressed in it.
     */
    public static <A extends @Nullable Object, B extends @Nullable Object> Future<Join2<A, B>> join(
            Future<A> a, Future<B> b) {
        return new Join<>(List.of(a, b), Join2::of);
    }

    /** All three values, or the first failure. See {@link #join(Future, Future)}. */
    public static <A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object>
            Future<Join3<A, B, C>> join(Future<A> a, Future<B> b, Future<C> c) {
        return new Join<>(List.of(a, b, c), Join3::of);
    }

    /** All four values, or the first failure. See {@link #join(Future, Future)}. */
    public static <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object>
            Future<Join4<A, B, C, D>> join(Future<A> a, Future<B> b, Future<C> c, Future<D> d) {
        return new Join<>(List.of(a, b, c, d), Join4::of);
    }

    /** All five values, or the first failure. See {@link #join(Future, Future)}. */
    public static <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object>
            Future<Join5<A, B, C, D, E>> join(Future<A> a, Future<B> b, Future<C> c, Future<D> d, Future<E> e) {
        return new Join<>(List.of(a, b, c, d, e), Join5::of);
    }

    /** All six values, or the first failure. See {@link #join(Future, Future)}. */
    public static <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object,
                    F extends @Nullable Object>
            Future<Join6<A, B, C, D, E, F>> join(
                    Future<A> a, Future<B> b, Future<C> c, Future<D> d, Future<E> e, Future<F> f) {
        return new Join<>(List.of(a, b, c, d, e, f), Join6::of);
    }

    /** All seven values, or the first failure. See {@link #join(Future, Future)}. */
    public static <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object,
                    F extends @Nullable Object,
                    G extends @Nullable Object>
            Future<Join7<A, B, C, D, E, F, G>> join(
                    Future<A> a, Future<B> b, Future<C> c, Future<D> d, Future<E> e, Future<F> f, Future<G> g) {
        return new Join<>(List.of(a, b, c, d, e, f, g), Join7::of);
    }

    /** All eight values, or the first failure. See {@link #join(Future, Future)}. */
    public static <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object,
                    F extends @Nullable Object,
                    G extends @Nullable Object,
                    H extends @Nullable Object>
            Future<Join8<A, B, C, D, E, F, G, H>> join(
                    Future<A> a,
                    Future<B> b,
                    Future<C> c,
                    Future<D> d,
                    Future<E> e,
                    Future<F> f,
                    Future<G> g,
                    Future<H> h) {
        return new Join<>(List.of(a, b, c, d, e, f, g, h), Join8::of);
    }

    /**
     * All values, in the order of the collection, as an unmodifiable list that may hold nulls. Ready at once if there are none. See
     * {@link #join(Future, Future)}.
     */
    @SuppressWarnings("unchecked") // the values are those of the futures
    public static <T extends @Nullable Object> Future<List<T>> joinAll(
            Collection<? extends Future<? extends T>> futures) {
        if (futures.isEmpty()) {
            return Future.ready(List.of());
        }
        return new Join<>(
                List.copyOf(futures), values -> (List<T>) Collections.unmodifiableList(Arrays.asList(values)));
    }

    /**
     * The outcome of the one that completes first, as a {@link Select2}; a failure fails the whole. The other one is cancelled, and its
     * cleanup is over, before that: what shall outlive a select is spawned, and its handle is selected. Fair, unless it is
     * {@linkplain Race#biased biased}.
     *
     * <p>Cancelling it cancels both. If one had won already, and the cleanup of the other was not over, its outcome
     * is lost, see {@link Race}.
     */
    public static <A extends @Nullable Object, B extends @Nullable Object> Race<Select2<A, B>> select(
            Future<A> a, Future<B> b) {
        return new Race<>(
                List.of(new Mapped<>(a, Select2.First<A, B>::new), new Mapped<>(b, Select2.Second<A, B>::new)));
    }

    /** The outcome of the first of three to complete, the others being cancelled. See {@link #select(Future, Future)}. */
    public static <A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object>
            Race<Select3<A, B, C>> select(Future<A> a, Future<B> b, Future<C> c) {
        return new Race<>(List.of(
                new Mapped<>(a, Select3.First<A, B, C>::new),
                new Mapped<>(b, Select3.Second<A, B, C>::new),
                new Mapped<>(c, Select3.Third<A, B, C>::new)));
    }

    /** The outcome of the first of four to complete, the others being cancelled. See {@link #select(Future, Future)}. */
    public static <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object>
            Race<Select4<A, B, C, D>> select(Future<A> a, Future<B> b, Future<C> c, Future<D> d) {
        return new Race<>(List.of(
                new Mapped<>(a, Select4.First<A, B, C, D>::new),
                new Mapped<>(b, Select4.Second<A, B, C, D>::new),
                new Mapped<>(c, Select4.Third<A, B, C, D>::new),
                new Mapped<>(d, Select4.Fourth<A, B, C, D>::new)));
    }

    /** The outcome of the first of five to complete, the others being cancelled. See {@link #select(Future, Future)}. */
    public static <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object>
            Race<Select5<A, B, C, D, E>> select(Future<A> a, Future<B> b, Future<C> c, Future<D> d, Future<E> e) {
        return new Race<>(List.of(
                new Mapped<>(a, Select5.First<A, B, C, D, E>::new),
                new Mapped<>(b, Select5.Second<A, B, C, D, E>::new),
                new Mapped<>(c, Select5.Third<A, B, C, D, E>::new),
                new Mapped<>(d, Select5.Fourth<A, B, C, D, E>::new),
                new Mapped<>(e, Select5.Fifth<A, B, C, D, E>::new)));
    }

    /** The outcome of the first of six to complete, the others being cancelled. See {@link #select(Future, Future)}. */
    public static <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object,
                    F extends @Nullable Object>
            Race<Select6<A, B, C, D, E, F>> select(
                    Future<A> a, Future<B> b, Future<C> c, Future<D> d, Future<E> e, Future<F> f) {
        return new Race<>(List.of(
                new Mapped<>(a, Select6.First<A, B, C, D, E, F>::new),
                new Mapped<>(b, Select6.Second<A, B, C, D, E, F>::new),
                new Mapped<>(c, Select6.Third<A, B, C, D, E, F>::new),
                new Mapped<>(d, Select6.Fourth<A, B, C, D, E, F>::new),
                new Mapped<>(e, Select6.Fifth<A, B, C, D, E, F>::new),
                new Mapped<>(f, Select6.Sixth<A, B, C, D, E, F>::new)));
    }

    /** The outcome of the first of seven to complete, the others being cancelled. See {@link #select(Future, Future)}. */
    public static <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object,
                    F extends @Nullable Object,
                    G extends @Nullable Object>
            Race<Select7<A, B, C, D, E, F, G>> select(
                    Future<A> a, Future<B> b, Future<C> c, Future<D> d, Future<E> e, Future<F> f, Future<G> g) {
        return new Race<>(List.of(
                new Mapped<>(a, Select7.First<A, B, C, D, E, F, G>::new),
                new Mapped<>(b, Select7.Second<A, B, C, D, E, F, G>::new),
                new Mapped<>(c, Select7.Third<A, B, C, D, E, F, G>::new),
                new Mapped<>(d, Select7.Fourth<A, B, C, D, E, F, G>::new),
                new Mapped<>(e, Select7.Fifth<A, B, C, D, E, F, G>::new),
                new Mapped<>(f, Select7.Sixth<A, B, C, D, E, F, G>::new),
                new Mapped<>(g, Select7.Seventh<A, B, C, D, E, F, G>::new)));
    }

    /** The outcome of the first of eight to complete, the others being cancelled. See {@link #select(Future, Future)}. */
    public static <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object,
                    F extends @Nullable Object,
                    G extends @Nullable Object,
                    H extends @Nullable Object>
            Race<Select8<A, B, C, D, E, F, G, H>> select(
                    Future<A> a,
                    Future<B> b,
                    Future<C> c,
                    Future<D> d,
                    Future<E> e,
                    Future<F> f,
                    Future<G> g,
                    Future<H> h) {
        return new Race<>(List.of(
                new Mapped<>(a, Select8.First<A, B, C, D, E, F, G, H>::new),
                new Mapped<>(b, Select8.Second<A, B, C, D, E, F, G, H>::new),
                new Mapped<>(c, Select8.Third<A, B, C, D, E, F, G, H>::new),
                new Mapped<>(d, Select8.Fourth<A, B, C, D, E, F, G, H>::new),
                new Mapped<>(e, Select8.Fifth<A, B, C, D, E, F, G, H>::new),
                new Mapped<>(f, Select8.Sixth<A, B, C, D, E, F, G, H>::new),
                new Mapped<>(g, Select8.Seventh<A, B, C, D, E, F, G, H>::new),
                new Mapped<>(h, Select8.Eighth<A, B, C, D, E, F, G, H>::new)));
    }

    /**
     * The outcome, value or failure, of the future that completes first. The others are cancelled, and their cleanup is over, before
     * that. Fair, unless it is {@linkplain Race#biased biased}.
     *
     * <p>Cancelling it cancels all. If one had won already, and the cleanup of the others was not over, its outcome is
     * lost, see {@link Race}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static <T extends @Nullable Object> Race<T> race(Collection<? extends Future<? extends T>> futures) {
        return new Race<>(notEmpty(futures));
    }

    /** See {@link #race(Collection)}. */
    @SafeVarargs
    @SuppressWarnings("varargs") // it is read only
    public static <T extends @Nullable Object> Race<T> race(Future<? extends T>... futures) {
        return race(List.of(futures));
    }

    /**
     * The value of the future that completes first; failures count only when all have failed: then the first one is the failure of the
     * whole, and the others are suppressed in it. Those that have not finished when one succeeds are cancelled, and their cleanup is
     * over, before that.
     *
     * <p>Cancelling it cancels all, as for a {@linkplain #race(Collection) race}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static <T extends @Nullable Object> Future<T> anySuccess(Collection<? extends Future<? extends T>> futures) {
        return new AnySuccess<>(notEmpty(futures));
    }

    /** See {@link #anySuccess(Collection)}. */
    @SafeVarargs
    @SuppressWarnings("varargs") // it is read only
    public static <T extends @Nullable Object> Future<T> anySuccess(Future<? extends T>... futures) {
        return anySuccess(List.of(futures));
    }

    private static <F> List<F> notEmpty(Collection<F> futures) {
        if (futures.isEmpty()) {
            throw new IllegalArgumentException("no future");
        }
        return List.copyOf(futures);
    }

    /**
     * The value of an attempt, each a future that {@code attempts} makes; after a failure there is another one, as {@code backoff} says.
     * If it says that there is none, this fails with the last failure, in which the one before is suppressed, and so on. What {@code
     * attempts} itself throws is not tried again.
     *
     * <p>Cancelling it cancels the running attempt, or the wait for the next.
     */
    public static <T extends @Nullable Object> Future<T> retry(
            Supplier<? extends Future<? extends T>> attempts, Backoff backoff) {
        return new Retry<>(attempts, backoff);
    }

    /** A handle of {@code future} that can be multiplied, so that several tasks wait for its one outcome. */
    public static <T extends @Nullable Object> Shared<T> shared(Future<T> future) {
        return new Shared<>(new SharedState(future));
    }

    /**
     * Completes when {@code duration} has passed since its first poll: rounded up to a millisecond, never early. Zero or less is ready
     * at once. Cancelling it takes it off the timer at once.
     */
    public static Future<@Nullable Void> sleep(Duration duration) {
        return new Sleep(duration);
    }

    /**
     * Completes at {@code deadline}, a time on the time line of the task's {@link Timer}: rounded up to a millisecond, never early. On
     * all timers but those of tests this is the time line of {@link System#nanoTime}. Ready at once if that time has passed. Cancelling it
     * takes it off the timer at once.
     */
    public static Future<@Nullable Void> sleepUntil(long deadline) {
        return new Sleep(deadline);
    }

    /**
     * Completes when the time of day is {@code instant} or later: rounded up to a millisecond, never early. If the clock is set forth
     * meanwhile, this is noticed at the end of the time that was left before. Cancelling it takes it off the timer at once.
     */
    public static Future<@Nullable Void> sleepUntil(Instant instant) {
        return new SleepUntil(instant);
    }

    /** A tick each {@code period}, the first one at once; ticks that were missed come in a {@linkplain MissedTicks#BURST burst}. */
    public static Interval interval(Duration period) {
        return interval(period, MissedTicks.BURST);
    }

    /**
     * A tick each {@code period}, the first one at once.
     *
     * @param missed what to do about ticks that were due while nobody waited for them
     * @throws IllegalArgumentException if {@code period} is zero or negative
     */
    public static Interval interval(Duration period, MissedTicks missed) {
        return new Interval(period, missed);
    }

    /**
     * The value of {@code future}, if it comes within {@code limit}, counted from the first poll. Otherwise the future is cancelled
     * and, when its cleanup is over, this fails with {@link TimeoutException}. The future is polled first: a value
     * that is ready beats a limit of zero.
     *
     * @throws TimeoutException never by the call itself; it is declared so that javac checks who handles the failure, as for a method
     *     marked {@link Async}
     */
    public static <T extends @Nullable Object> Future<T> timeout(Duration limit, Future<T> future)
            throws TimeoutException {
        return new Timeout<>(limit, future);
    }
}
