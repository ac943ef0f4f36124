package dev.stator.sync;

import dev.stator.Future;
import dev.stator.Futures;
import dev.stator.Waker;
import org.jspecify.annotations.Nullable;

/**
 * A channel for one value.
 *
 * <pre>{@code
 * Oneshot<Song> answer = new Oneshot<>();
 * requests.send(new Request("Waltz", answer.sender())).await();
 * Song song = answer.receiver().await();
 * }</pre>
 *
 * <pre>
 *            sender.send(v)            received
 *     OPEN -----------------> SENT ---------------> RECEIVED
 *      |
 *      +----sender.close()---> CLOSED: receiving fails; send answers false
 *      |
 *      +----receiver.close()-> CLOSED
 * </pre>
 *
 * In SENT the value is here, also when the receiver is closed then. The other states hold none. After tokio's {@code oneshot}.
 */
public final class Oneshot<T extends @Nullable Object> {

    private enum State {
        OPEN,
        SENT,
        RECEIVED,
        CLOSED
    }

    private final Sender<T> sender = new Sender<>(this);
    private final Receiver<T> receiver = new Receiver<>(this);

    /** Whoever receives; and whoever waits for the close. This object is the lock of all. */
    private final WaitQueue receivers = new WaitQueue();

    private final WaitQueue watchers = new WaitQueue();
    private State state = State.OPEN;
    private @Nullable Object value;

    /** An open one. */
    public Oneshot() {}

    /** The side that sends. */
    public Sender<T> sender() {
        return sender;
    }

    /** The side that receives. */
    public Receiver<T> receiver() {
        return receiver;
    }

    private boolean send(@Nullable Object sent) {
        Waker waker;
        synchronized (this) {
            if (state == State.CLOSED) {
                return false;
            }
            if (state != State.OPEN) {
                throw new IllegalStateException("a oneshot sends one value, and has sent it");
            }
            state = State.SENT;
            value = sent;
            waker = Wakers.both(receivers.wakeAll(), watchers.wakeAll());
        }
        waker.wake();
        return true;
    }

    private void close() {
        Waker waker;
        synchronized (this) {
            if (state != State.OPEN) {
                return;
            }
            state = State.CLOSED;
            waker = Wakers.both(receivers.wakeAll(), watchers.wakeAll());
        }
        waker.wake();
    }

    /** The value; or PENDING, while {@code waiter}, if given, waits. */
    private synchronized @Nullable Object receive(@Nullable Waiter<?> waiter, Waker waker) {
        if (waiter != null) {
            waiter.requireNotOver();
            if (state == State.OPEN) {
                receivers.add(waiter, waker);
                return Waiter.WAITS;
            }
            receivers.end(waiter);
        }
        return switch (state) {
            case OPEN -> Waiter.WAITS;
            case SENT -> take();
            case RECEIVED -> throw new IllegalStateException("the value of the oneshot was received already");
            case CLOSED -> throw new ClosedException("the oneshot was closed before a value was sent");
        };
    }

    private @Nullable Object take() {
        Object sent = value;
        value = null;
        state = State.RECEIVED;
        return sent;
    }

    private synchronized void cancel(Waiter<?> waiter) {
        receivers.end(waiter);
    }

    private synchronized boolean isClosed() {
        return state == State.CLOSED;
    }

    /** The side that sends. Safe for use by any thread. */
    public static final class Sender<T extends @Nullable Object> implements AutoCloseable {

        private final Oneshot<T> channel;

        private Sender(Oneshot<T> channel) {
            this.channel = channel;
        }

        /**
         * Sends {@code value}, which may be null, without waiting.
         *
         * @return whether it was sent; if not, nobody will receive, and it is the caller's to keep
         * @throws IllegalStateException if a value was sent already
         */
        public boolean send(T value) {
            return channel.send(value);
        }

        /** Whether nobody will receive, or this was closed. */
        public boolean isClosed() {
            return channel.isClosed();
        }

        /** Ready when nobody waits for a value any more: the receiver was closed, or a value was sent. Cancelling it loses nothing. */
        public Future<@Nullable Void> closed() {
            return new Closing(channel);
        }

        /** Closes without a value, which fails the receiver. After a send it does nothing. */
        @Override
        public void close() {
            channel.close();
        }
    }

    /**
     * The side that receives: a future of the value, to be awaited by one task. It fails with {@link ClosedException} if the sender is
     * closed without a value. Cancelling it closes it. {@link #receive} waits without owning it.
     *
     * <p>The other methods are safe for use by any thread.
     */
    public static final class Receiver<T extends @Nullable Object> extends Waiter<T> implements AutoCloseable {

        private final Oneshot<T> channel;

        private Receiver(Oneshot<T> channel) {
            this.channel = channel;
        }

        @Override
        @Nullable
        Object attempt(Waker waker) {
            return channel.receive(this, waker);
        }

        @Override
        void abandon() {
            channel.cancel(this);
            channel.close();
        }

        /**
         * The value. Fails with {@link ClosedException} if the sender is closed without one. Cancelling it loses nothing: the value may
         * be received by another call.
         */
        public Future<T> receive() {
            return new Receiving<>(channel);
        }

        /**
         * The value if it is here; null if it is still to come.
         *
         * @throws ClosedException if it will not come
         * @throws IllegalStateException if it was received
         */
        @SuppressWarnings("unchecked") // a T was sent
        public @Nullable T tryReceive() {
            Object value = channel.receive(null, WaitQueue.NOBODY);
            return value == PENDING ? null : (T) value;
        }

        /**
         * {@link #receive}, blocking the thread.
         *
         * @throws ClosedException if it will not come
         * @throws IllegalStateException on a thread that runs tasks
         */
        public T receiveBlocking() {
            return Futures.blockOn(receive());
        }

        /** Whether it was closed, by either side, before a value was sent. */
        public boolean isClosed() {
            return channel.isClosed();
        }

        /** Rejects a value that was not sent yet. One that was sent can still be received. */
        @Override
        public void close() {
            channel.close();
        }

        @Override
        public String toString() {
            return "oneshot";
        }
    }

    private static final class Receiving<T extends @Nullable Object> extends Waiter<T> {

        private final Oneshot<T> channel;

        Receiving(Oneshot<T> channel) {
            this.channel = channel;
        }

        @Override
        @Nullable
        Object attempt(Waker waker) {
            return channel.receive(this, waker);
        }

        @Override
        void abandon() {
            channel.cancel(this);
        }

        @Override
        public String toString() {
            return "receive()";
        }
    }

    private static final class Closing extends Waiter<@Nullable Void> {

        private final Oneshot<?> channel;

        Closing(Oneshot<?> channel) {
            this.channel = channel;
        }

        @Override
        @Nullable
        Object attempt(Waker waker) {
            synchronized (channel) {
                requireNotOver();
                if (channel.state == State.OPEN) {
                    channel.watchers.add(this, waker);
                    return PENDING;
                }
                channel.watchers.end(this);
                return null;
            }
        }

        @Override
        void abandon() {
            synchronized (channel) {
                channel.watchers.end(this);
            }
        }

        @Override
        public String toString() {
            return "closed()";
        }
    }
}
