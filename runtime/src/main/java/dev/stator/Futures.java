package dev.stator;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
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
    @SuppressWarnings("unchecked") // the values come in the order of the futures
    public static <A extends @Nullable Object, B extends @Nullable Object> Future<Join2<A, B>> join(
            Future<A> a, Future<B> b) {
        return new Join<>(List.of(a, b), values -> new Join2<>((A) values[0], (B) values[1]));
    }

    /** All three values, or the first failure. See {@link #join(Future, Future)}. */
    @SuppressWarnings("unchecked") // the values come in the order of the futures
    public static <A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object>
            Future<Join3<A, B, C>> join(Future<A> a, Future<B> b, Future<C> c) {
        return new Join<>(List.of(a, b, c), values -> new Join3<>((A) values[0], (B) values[1], (C) values[2]));
    }

    /** All four values, or the first failure. See {@link #join(Future, Future)}. */
    @SuppressWarnings("unchecked") // the values come in the order of the futures
    public static <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object>
            Future<Join4<A, B, C, D>> join(Future<A> a, Future<B> b, Future<C> c, Future<D> d) {
        return new Join<>(
                List.of(a, b, c, d), values -> new Join4<>((A) values[0], (B) values[1], (C) values[2], (D) values[3]));
    }

    /**
     * All values, in the order of the collection, as an unmodifiable list that may hold nulls. Ready at once if there are none. See
     * {@link #join(Future, Future)}.
     */
    @SuppressWarnings("unchecked") // the values are those of the futures
    public static <T extends @Nullable Object> Future<List<T>> joinAll(
            Collection<? extends Future<? extends T>> futures) {
        return new Join<>(
                List.copyOf(futures), values -> (List<T>) Collections.unmodifiableList(Arrays.asList(values)));
    }

    /**
     * Completes when {@code duration} has passed since its first poll: rounded up to a millisecond, never early. Zero or less is ready
     * at once. Cancelling it takes it off the timer at once.
     */
    public static Future<@Nullable Void> sleep(Duration duration) {
        return new Sleep(duration);
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
