package dev.stator.sync;

import dev.stator.Future;
import dev.stator.sync.WatchState.Versioned;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A value of which receivers see the latest: a configuration, a state, how far something has come.
 *
 * <pre>{@code
 * while (true) {
 *     apply(settings.getAndMarkSeen());
 *     settings.changed().await();        // fails with ClosedException when no sender is left
 * }
 * }</pre>
 *
 * Values in between may be missed, the latest is not. Closed when the last sender is: then changed() fails where all is seen.
 *
 * <p>Values may be null. Safe for use by any thread. After tokio's {@code watch}.
 */
public final class Watch<T extends @Nullable Object> {

    private final Sender<T> sender;
    private final Receiver<T> receiver;

    /** A watch that begins with {@code value}, which counts as seen. */
    public Watch(T value) {
        WatchState<T> state = new WatchState<>(value);
        sender = new Sender<>(state);
        receiver = new Receiver<>(state, 0);
    }

    /** The sender that it begins with: the same one each time. */
    public Sender<T> sender() {
        return sender;
    }

    /** The receiver that it begins with: the same one each time. */
    public Receiver<T> receiver() {
        return receiver;
    }

    /** A side that sets the value. Safe for use by any thread. */
    public static final class Sender<T extends @Nullable Object> implements AutoCloseable {

        private final WatchState<T> state;
        private final AtomicBoolean closed = new AtomicBoolean();

        private Sender(WatchState<T> state) {
            this.state = state;
        }

        /**
         * Sets the value, for all receivers.
         *
         * @throws ClosedException that has the value, if there is no receiver or this sender was closed; then nothing is set
         */
        public void send(T value) {
            requireOpen();
            if (isClosed()) {
                throw new ClosedException("the watch has no receiver", value);
            }
            state.set(null, value);
        }

        /**
         * Sets the value, also if there is no receiver yet.
         *
         * @return what it replaced
         * @throws ClosedException if this sender was closed
         */
        public T sendReplace(T value) {
            Versioned<T> replaced;
            requireOpen();
            do {
                replaced = state.latest();
            } while (!state.set(replaced, value));
            return replaced.value();
        }

        /**
         * Sets the value to what {@code change} makes of it, also if there is no receiver yet. It is asked again if another sender was
         * faster, so it should do nothing else.
         *
         * @throws ClosedException if this sender was closed
         */
        public void sendModify(UnaryOperator<T> change) {
            Versioned<T> before;
            requireOpen();
            do {
                before = state.latest();
            } while (!state.set(before, change.apply(before.value())));
        }

        /** The latest value. */
        public T get() {
            return state.get();
        }

        /** A receiver for which the latest value counts as seen. */
        public Receiver<T> subscribe() {
            state.addReceiver();
            return new Receiver<>(state, state.latest().version());
        }

        /**
         * Another sender. After Rust's {@code clone}.
         *
         * @throws ClosedException if this sender was closed
         */
        public Sender<T> share() {
            requireOpen();
            state.addSender();
            return new Sender<>(state);
        }

        /** How many receivers there are. */
        public int receiverCount() {
            return state.receivers();
        }

        /** Whether there is no receiver. */
        public boolean isClosed() {
            return receiverCount() == 0;
        }

        /** Ready when there is no receiver. Cancelling it loses nothing. */
        public Future<@Nullable Void> closed() {
            return new Unwatched(state);
        }

        /** Closes this sender; with the last one, the watch. Again, it does nothing. */
        @Override
        public void close() {
            if (!closed.getAndSet(true)) {
                state.removeSender();
            }
        }

        private void requireOpen() {
            if (closed.get()) {
                throw new ClosedException("this sender was closed");
            }
        }
    }

    /** A side that sees the value. It knows what it has seen, so it is one's own. Safe for use by any thread. */
    public static final class Receiver<T extends @Nullable Object> implements AutoCloseable {

        final WatchState<T> state;
        private final AtomicBoolean closed = new AtomicBoolean();

        /** The version that counts as seen. */
        volatile long seen;

        private Receiver(WatchState<T> state, long seen) {
            this.state = state;
            this.seen = seen;
        }

        /**
         * Ready when there is a value that is not seen, which then counts as seen. Fails with {@link ClosedException} if there is none
         * and no sender is left. Cancelling it loses nothing.
         */
        public Future<@Nullable Void> changed() {
            return new Changed(this);
        }

        /**
         * The first value that {@code condition} accepts, beginning with the latest; it then counts as seen. Values in between may be
         * missed. Fails with {@link ClosedException} if no sender is left and the last value is not accepted, and with what the
         * condition throws. Cancelling it loses nothing.
         */
        public Future<T> waitFor(Predicate<? super T> condition) {
            return new WaitFor<>(this, condition);
        }

        /** The latest value. What is seen stays as it is. */
        public T get() {
            return state.get();
        }

        /** The latest value, which then counts as seen. */
        public T getAndMarkSeen() {
            Versioned<T> latest = state.latest();
            seen = latest.version();
            return latest.value();
        }

        /** Whether there is a value that is not seen. */
        public boolean hasChanged() {
            return state.latest().version() != seen;
        }

        /** The latest value counts as not seen. */
        public void markUnseen() {
            seen = -1;
        }

        /** Another receiver that has seen the same. After Rust's {@code clone}. */
        public Receiver<T> share() {
            state.addReceiver();
            return new Receiver<>(state, seen);
        }

        /** Whether no sender is left. */
        public boolean isClosed() {
            return !state.hasSenders();
        }

        /** Closes this receiver, which may still be asked for the latest value. Again, it does nothing. */
        @Override
        public void close() {
            if (!closed.getAndSet(true)) {
                state.removeReceiver();
            }
        }
    }
}
