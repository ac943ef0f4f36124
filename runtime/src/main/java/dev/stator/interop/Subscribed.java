package dev.stator.interop;

import dev.stator.Context;
import dev.stator.Poll;
import dev.stator.Waker;
import dev.stator.stream.Stream;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * See {@link FlowPublishers#fromPublisher(Flow.Publisher)}: the subscriber, and the stream of what it is told.
 *
 * <pre>
 *   new ---first poll---> subscribing ---onSubscribe---> subscribed ---onComplete, onError, cancel---> over
 *                              |                                                                        ^
 *                              +--------------------------- cancel -------------------------------------+
 * </pre>
 *
 * <p>The publisher's threads write a signal and then read the waker; a poll writes the waker and then reads the signals. So one of them
 * sees the other. An element that comes when this is over is dropped.
 */
final class Subscribed<T> implements Stream<T>, Flow.Subscriber<T> {

    /** In place of the subscription. */
    private enum None implements Flow.Subscription {
        NOT_YET,
        OVER;

        @Override
        public void request(long n) {}

        @Override
        public void cancel() {}
    }

    /** The last signal. */
    private record End(@Nullable Throwable failure) {}

    private final int batch;

    /** Null when it was subscribed to. */
    private Flow.@Nullable Publisher<? extends T> publisher;

    private final AtomicReference<Flow.Subscription> subscription = new AtomicReference<>(None.NOT_YET);
    private final Queue<T> elements = new ConcurrentLinkedQueue<>();
    private volatile @Nullable End end;
    private volatile @Nullable Waker waker;

    /** The poller's: how many elements were asked for and not taken. */
    private int asked;

    Subscribed(Flow.Publisher<? extends T> publisher, int batch) {
        if (batch <= 0) {
            throw new IllegalArgumentException("a batch has one element at least, not " + batch);
        }
        this.publisher = Objects.requireNonNull(publisher, "publisher");
        this.batch = batch;
    }

    // ---- the stream ----

    @Override
    public Poll<@Nullable T> pollNext(Context cx) throws Exception {
        if (!cx.proceed()) {
            return Poll.pending();
        }
        waker = cx.waker();
        subscribe();
        End last = end; // read first: it comes after all elements
        T next = elements.poll();
        if (next == null && last == null) {
            ask();
            last = end;
            next = elements.poll();
        }
        if (next != null) {
            asked--;
            return Poll.ready(next);
        }
        return last == null ? Poll.pending() : ended(last);
    }

    private void subscribe() {
        Flow.Publisher<? extends T> source = publisher;
        if (source != null) {
            publisher = null;
            source.subscribe(this);
        }
    }

    private void ask() {
        Flow.Subscription asking = Objects.requireNonNull(subscription.get());
        if (asking != None.NOT_YET && asked == 0) {
            asked = batch;
            asking.request(batch);
        }
    }

    @SuppressWarnings("NullAway") // it asks for JSpecify's mode to know that null is a value of a Poll<@Nullable T>
    private Poll<@Nullable T> ended(End last) throws Exception {
        over();
        end = new End(null);
        Throwable failure = last.failure();
        if (failure instanceof Exception exception) {
            throw exception;
        }
        if (failure != null) {
            throw Subscribed.<RuntimeException>sneak(failure);
        }
        return Poll.ready(null);
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // erased: nothing is checked at run time
    private static <E extends Throwable> E sneak(Throwable failure) throws E {
        throw (E) failure;
    }

    @Override
    public Poll<@Nullable Void> pollCancel(Context cx) {
        publisher = null;
        over().cancel();
        end = new End(null);
        return Poll.done();
    }

    /** Answers the subscription that there was. */
    private Flow.Subscription over() {
        waker = null;
        Flow.Subscription before = subscription.getAndSet(None.OVER);
        elements.clear();
        return Objects.requireNonNull(before);
    }

    // ---- the subscriber ----

    @Override
    public void onSubscribe(Flow.Subscription given) {
        Objects.requireNonNull(given, "subscription");
        if (subscription.compareAndSet(None.NOT_YET, given)) {
            wake();
        } else {
            given.cancel();
        }
    }

    @Override
    public void onNext(T element) {
        Objects.requireNonNull(element, "element");
        if (subscription.get() != None.OVER) {
            elements.add(element);
            wake();
        }
    }

    @Override
    public void onError(Throwable failure) {
        end(new End(Objects.requireNonNull(failure, "failure")));
    }

    @Override
    public void onComplete() {
        end(new End(null));
    }

    private void end(End last) {
        if (end == null) {
            end = last;
            wake();
        }
    }

    private void wake() {
        Waker waiting = waker;
        if (waiting != null) {
            waiting.wake();
        }
    }
}
