package dev.stator.sync;

import dev.stator.Future;
import dev.stator.Futures;
import dev.stator.Waker;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A channel on which every receiver sees every value that is sent after it subscribed.
 *
 * <pre>{@code
 * try (var messages = room.sender().subscribe()) {
 *     Message message;
 *     while ((message = messages.receive().await()) != null) {
 *         out.println(message);
 *     }
 * }
 * }</pre>
 *
 * <p>So many values are kept, in a ring. Senders never wait: when it is full, the oldest value is given up, and a receiver that has
 * not seen it gets a {@link LaggedException} that says how many it has missed.
 *
 * <pre>
 *            oldest kept             a receiver's next            tail: the next to be sent
 *   given up |___________________________|______________________________|
 *               seen by this receiver        still to be seen by it
 * </pre>
 *
 * Numbers count all values that were ever sent. With each value stands how many receivers are still to see it; when there are none, it
 * is let go. Closed, when the last sender is: receivers see what is left, then null. One short lock guards all.
 *
 * <p>Values are not null. Safe for use by any thread; each receiver is one's own. After tokio's {@code broadcast}.
 */
public final class Broadcast<T> {

    private final @Nullable Object[] values;

    /** How many receivers have still to see the value at the same index. */
    private final int[] unseenBy;

    private final WaitQueue line = new WaitQueue();
    private final Sender<T> sender = new Sender<>(this);
    private final Receiver<T> receiver;
    private long tail;
    private int senders = 1;
    private int receivers;

    /**
     * One that keeps so many values for slow receivers.
     *
     * @throws IllegalArgumentException if {@code capacity} is not positive
     */
    public Broadcast(int capacity) {
        values = new @Nullable Object[Channel.requirePositive(capacity)];
        unseenBy = new int[capacity];
        receiver = subscribe();
    }

    /** The sender that it begins with: the same one each time. */
    public Sender<T> sender() {
        return sender;
    }

    /** The receiver that it begins with: the same one each time. */
    public Receiver<T> receiver() {
        return receiver;
    }

    private synchronized Receiver<T> subscribe() {
        receivers++;
        return new Receiver<>(this, tail);
    }

    private int send(T value) {
        Waker all;
        int seenBy;
        synchronized (this) {
            seenBy = receivers;
            if (seenBy > 0) {
                values[index(tail)] = value;
                unseenBy[index(tail)] = seenBy;
                tail++;
            }
            all = line.wakeAll();
        }
        all.wake();
        return seenBy;
    }

    /**
     * The next value of {@code receiver}. If there is none: null if it is closed or {@code waiter} is null, otherwise PENDING, and it
     * waits.
     */
    private synchronized @Nullable Object receive(Receiver<T> receiver, @Nullable Waiter<?> waiter, Waker waker) {
        if (waiter != null) {
            waiter.requireNotOver();
            if (receiver.next == tail && senders > 0 && !receiver.closed) {
                line.add(waiter, waker);
                return Waiter.WAITS;
            }
            line.end(waiter);
        }
        if (receiver.closed) {
            throw new ClosedException("this receiver was closed");
        }
        long missed = oldest() - receiver.next;
        if (missed > 0) {
            receiver.next += missed;
            throw new LaggedException(missed);
        }
        return receiver.next == tail ? null : see(receiver.next++);
    }

    /** The value with this number, which is seen by one more receiver. */
    private @Nullable Object see(long number) {
        int index = index(number);
        Object value = values[index];
        unseenBy[index]--;
        if (unseenBy[index] == 0) {
            values[index] = null;
        }
        return value;
    }

    private long oldest() {
        return Math.max(0, tail - values.length);
    }

    private int index(long number) {
        return (int) (number % values.length);
    }

    private void close(Receiver<T> receiver) {
        Waker all;
        synchronized (this) {
            if (receiver.closed) {
                return;
            }
            receiver.closed = true;
            receivers--;
            for (long number = Math.max(receiver.next, oldest()); number < tail; number++) {
                see(number);
            }
            all = line.wakeAll(); // one may wait at this receiver
        }
        all.wake();
    }

    private synchronized void addSender() {
        senders++;
    }

    private void removeSender() {
        Waker all = WaitQueue.NOBODY;
        synchronized (this) {
            if (--senders == 0) {
                all = line.wakeAll();
            }
        }
        all.wake();
    }

    private synchronized void cancel(Waiter<?> waiter) {
        line.end(waiter);
    }

    /** A side that sends. With the last one closed, receivers see what is left, and then the end. Safe for use by any thread. */
    public static final class Sender<T> implements AutoCloseable {

        private final Broadcast<T> channel;
        private final AtomicBoolean closed = new AtomicBoolean();

        private Sender(Broadcast<T> channel) {
            this.channel = channel;
        }

        /**
         * Sends {@code value} to all receivers, without waiting.
         *
         * @return how many receivers there are; if there are none, nobody will see the value
         * @throws ClosedException if this sender was closed
         */
        public int send(T value) {
            Objects.requireNonNull(value, "value");
            if (closed.get()) {
                throw new ClosedException("this sender was closed", value);
            }
            return channel.send(value);
        }

        /** A receiver of what is sent from now on. */
        public Receiver<T> subscribe() {
            return channel.subscribe();
        }

        /**
         * Another sender. After Rust's {@code clone}.
         *
         * @throws ClosedException if this sender was closed
         */
        public Sender<T> share() {
            if (closed.get()) {
                throw new ClosedException("this sender was closed");
            }
            channel.addSender();
            return new Sender<>(channel);
        }

        /** How many receivers there are. */
        public int receiverCount() {
            synchronized (channel) {
                return channel.receivers;
            }
        }

        /** Closes this sender. Again, it does nothing. */
        @Override
        public void close() {
            if (!closed.getAndSet(true)) {
                channel.removeSender();
            }
        }
    }

    /**
     * A side that receives, for one task at a time. Its {@link #close} unsubscribes. Safe for use by any thread, in so far as each
     * value goes to one of the calls.
     */
    public static final class Receiver<T> implements AutoCloseable {

        private final Broadcast<T> channel;

        /** The number of the next value. Guarded by the lock of the channel. */
        private long next;

        /** Guarded by the lock of the channel. */
        private boolean closed;

        private Receiver(Broadcast<T> channel, long next) {
            this.channel = channel;
            this.next = next;
        }

        /**
         * The next value; or null when the last sender is closed and this has seen all. Fails with {@link LaggedException} if values
         * were given up before this received them, and then goes on with the oldest that is kept; with {@link ClosedException} if this
         * receiver is closed.
         *
         * <p>Cancelling it loses nothing.
         */
        public Future<@Nullable T> receive() {
            return new Receiving<>(this);
        }

        /**
         * The next value if it is here; otherwise null.
         *
         * @throws LaggedException if values were given up before this received them
         * @throws ClosedException if this receiver was closed
         */
        @SuppressWarnings("unchecked") // only Ts were sent
        public @Nullable T tryReceive() {
            return (T) channel.receive(this, null, WaitQueue.NOBODY);
        }

        /**
         * {@link #receive}, blocking the thread.
         *
         * @throws LaggedException if values were given up before this received them
         * @throws IllegalStateException on a thread that runs tasks
         */
        public @Nullable T receiveBlocking() {
            return Futures.blockOn(receive());
        }

        /** A receiver of what is sent from now on, whatever this one has seen. */
        public Receiver<T> resubscribe() {
            return channel.subscribe();
        }

        /** How many values were sent that this has not received, those included that were given up. */
        public long size() {
            synchronized (channel) {
                return closed ? 0 : channel.tail - next;
            }
        }

        /** Whether no value is here. */
        public boolean isEmpty() {
            return size() == 0;
        }

        /** Whether no value will come any more: every sender is closed and this has seen all, or this is closed. */
        public boolean isEnded() {
            synchronized (channel) {
                return closed || (channel.senders == 0 && next == channel.tail);
            }
        }

        /** Unsubscribes, and lets go of what this has not seen. Again, it does nothing. */
        @Override
        public void close() {
            channel.close(this);
        }
    }

    private static final class Receiving<T> extends Waiter<@Nullable T> {

        private final Receiver<T> receiver;

        Receiving(Receiver<T> receiver) {
            this.receiver = receiver;
        }

        @Override
        @Nullable
        Object attempt(Waker waker) {
            return receiver.channel.receive(receiver, this, waker);
        }

        @Override
        void abandon() {
            receiver.channel.cancel(this);
        }

        @Override
        public String toString() {
            return "receive()";
        }
    }
}
