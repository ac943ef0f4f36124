package dev.stator.interop;

import dev.stator.stream.Stream;
import dev.stator.task.Spawner;
import java.util.Objects;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * From a stream to a {@link java.util.concurrent.Flow.Publisher}, and back. Demand is respected both ways: no element is asked for here
 * that was not asked for there.
 */
public final class FlowPublishers {

    private FlowPublishers() {}

    /**
     * The elements of a publisher. It is subscribed to at the first poll, and asked for one element whenever one is asked for here. Closing
     * the stream cancels the subscription.
     */
    public static <T> Stream<T> fromPublisher(Flow.Publisher<? extends T> publisher) {
        return fromPublisher(publisher, 1);
    }

    /**
     * The same; but the publisher is asked for so many elements at a time, and those that were not taken are held. For publishers that
     * are far away.
     *
     * @throws IllegalArgumentException if {@code batch} is not positive
     */
    public static <T> Stream<T> fromPublisher(Flow.Publisher<? extends T> publisher, int batch) {
        return new Subscribed<>(publisher, batch);
    }

    /**
     * A publisher of the elements of {@code stream}, for one subscriber; a second one is told an {@link IllegalStateException}. The
     * subscription is a task of {@code spawner}, which calls the subscriber, and asks the stream as far as the subscriber has asked.
     * Cancelling the subscription wakes the task, which then closes the stream. A subscriber whose task is aborted, or refused, is told a
     * {@link java.util.concurrent.CancellationException}.
     */
    public static <T> Flow.Publisher<T> toPublisher(Stream<T> stream, Spawner spawner) {
        AtomicBoolean taken = new AtomicBoolean();
        Flow.Publisher<T> first = toPublisher(() -> stream, spawner);
        return subscriber -> {
            Objects.requireNonNull(subscriber, "subscriber");
            if (taken.getAndSet(true)) {
                Subscription.refuse(subscriber, new IllegalStateException("the stream has a subscriber already"));
            } else {
                first.subscribe(subscriber);
            }
        };
    }

    /** The same for any number of subscribers: each has a stream of its own, which {@code streams} makes. */
    public static <T> Flow.Publisher<T> toPublisher(Supplier<? extends Stream<T>> streams, Spawner spawner) {
        Objects.requireNonNull(streams, "streams");
        Objects.requireNonNull(spawner, "spawner");
        return subscriber ->
                Subscription.start(Objects.requireNonNull(subscriber, "subscriber"), streams.get(), spawner);
    }
}
