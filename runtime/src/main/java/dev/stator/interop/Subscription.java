package dev.stator.interop;

import dev.stator.Context;
import dev.stator.Future;
import dev.stator.Poll;
import dev.stator.Waker;
import dev.stator.stream.Stream;
import dev.stator.task.JoinHandle;
import dev.stator.task.Spawner;
import dev.stator.task.Uncaught;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * See {@link FlowPublishers#toPublisher(Stream, Spawner)}: one subscription, and the task that tells its subscriber of the elements.
 *
 * <p>The subscriber may ask and cancel on any thread: it writes what it wants and then reads the waker; a poll writes the waker and then
 * reads what is wanted. The subscriber is called by the task alone, one call after another, and let go when it was told the end or
 * has cancelled.
 */
final class Subscription<T> implements Flow.Subscription, Future<@Nullable Void> {

    private final Stream<T> stream;

    /** Null when it is to be told nothing more. */
    private volatile Flow.@Nullable Subscriber<? super T> subscriber;

    /** How many elements were asked for and not told; {@link Long#MAX_VALUE} is without end. */
    private final AtomicLong demand = new AtomicLong();

    /** Whether less than one element was asked for, which is an error. */
    private volatile boolean illegal;

    private volatile @Nullable Waker waker;
    private volatile boolean started;

    /** Whether nothing more is asked of the stream: it is to be closed, unless it has ended. */
    private boolean closing;

    private boolean ended;

    /** Told when the stream is closed; null if nothing is. */
    private @Nullable Throwable failure;

    Subscription(Flow.Subscriber<? super T> subscriber, Stream<T> stream) {
        this.subscriber = subscriber;
        this.stream = stream;
    }

    /** Tells {@code subscriber} of its subscription, and starts it. */
    static <T> void start(Flow.Subscriber<? super T> subscriber, Stream<T> stream, Spawner spawner) {
        Subscription<T> subscription = new Subscription<>(subscriber, stream);
        subscriber.onSubscribe(subscription);
        JoinHandle<?> task = spawner.spawn(subscription);
        task.detach();
        if (task.isOver() && !subscription.started) {
            subscription.fail(new CancellationException("no task may be started for the subscription"));
        }
    }

    /** Tells {@code subscriber} that it gets nothing. */
    static void refuse(Flow.Subscriber<?> subscriber, Throwable reason) {
        subscriber.onSubscribe(new Subscription<>(subscriber, Stream.empty()));
        subscriber.onError(reason);
    }

    // ---- any thread ----

    @Override
    public void request(long n) {
        if (n <= 0) {
            illegal = true;
        } else {
            demand.accumulateAndGet(n, (before, more) -> before + more < 0 ? Long.MAX_VALUE : before + more);
        }
        wake();
    }

    @Override
    public void cancel() {
        subscriber = null;
        wake();
    }

    private void wake() {
        Waker waiting = waker;
        if (waiting != null) {
            waiting.wake();
        }
    }

    // ---- the task ----

    @Override
    public Poll<@Nullable Void> poll(Context cx) {
        started = true;
        waker = cx.waker();
        while (!closing) {
            Flow.Subscriber<? super T> told = subscriber;
            if (told == null) {
                closing = true;
            } else if (illegal) {
                close(new IllegalArgumentException("a subscriber asks for one element at least (rule 3.9)"));
            } else if (demand.get() == 0 || !cx.proceed() || !tellNext(told, cx)) {
                return Poll.pending();
            }
        }
        return pollClose(cx);
    }

    /** Answers false if there is no element yet. */
    private boolean tellNext(Flow.Subscriber<? super T> told, Context cx) {
        T next;
        try {
            Poll<@Nullable T> poll = stream.pollNext(cx);
            if (poll.isPending()) {
                return false;
            }
            next = poll.get();
        } catch (Throwable thrown) {
            ended = true;
            close(thrown);
            return true;
        }
        if (next == null) {
            ended = true;
            closing = true;
            subscriber = null;
            told.onComplete();
            return true;
        }
        demand.accumulateAndGet(1, (before, one) -> before == Long.MAX_VALUE ? before : before - one);
        try {
            told.onNext(next);
        } catch (Throwable thrown) { // against rule 2.13: it has cancelled by that
            subscriber = null;
            Uncaught.tell(thrown);
        }
        return true;
    }

    private void close(Throwable reason) {
        closing = true;
        failure = reason;
    }

    /** Closes the stream; then tells the failure, if there is one. */
    private Poll<@Nullable Void> pollClose(Context cx) {
        if (!ended && stream.pollCancel(cx).isPending()) {
            return Poll.pending();
        }
        waker = null;
        if (failure != null) {
            fail(failure);
        }
        return Poll.done();
    }

    private void fail(Throwable reason) {
        Flow.Subscriber<? super T> told = subscriber;
        subscriber = null;
        if (told != null) {
            told.onError(Objects.requireNonNull(reason));
        }
    }

    /** The task was aborted. */
    @Override
    public Poll<@Nullable Void> pollCancel(Context cx) {
        if (!closing) {
            close(new CancellationException("the task of the subscription was aborted"));
        }
        return pollClose(cx);
    }

    @Override
    public String toString() {
        return "a subscription to " + stream;
    }
}
