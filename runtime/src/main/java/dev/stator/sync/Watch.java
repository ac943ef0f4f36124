package dev.stator.sync;

import dev.stator.Future;
import dev.stator.Waker;
import java.util.Objects;
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
 * <pre>
 *   version 0: the first value ---send---> version 1 ---send---> version 2 ...
 *                ^ seen by a receiver at first                    ^ changed() is ready while this is not the version seen
 * </pre>
 *
 * Values in between may be missed, the latest is not. Closed when the last sender is: then changed() fails where all is seen. One short
 * lock guards all; no function of a caller runs under it.
 *
 * <p>Values may be null. Safe for use by any thread. After tokio's {@code watch}.
 */
public final class Watch<T extends @Nullable Object> {

    private final Sender<T> sender = new Sender<>(this);
    private final Receiver<T> receiver;
    private final WaitQueue waiting = new WaitQueue();

    /** Those that wait for the last receiver to close. */
    private final WaitQueue watchers = new WaitQueue();

    private T value;
    private long version;
    private int senders = 1;
    private int receivers = 1;

    /** A watch that begins with {@code value}, which counts as seen. */
    public Watch(T value) {
        this.value = value;
        receiver = new Receiver<>(this, 0);
    }

    /** The sender that it begins with: the same one each time. */
    public Sender<T> sender() {
        return sender;
    }

    /** The receiver that it begins with: the same one each time. */
    public Receiver<T> receiver() {
        return receiver;
    }

    /** A value with its version. */
    private record Versioned<T extends @Nullable Object>(T value, long version) {}

    private synchronized Versioned<T> latest() {
        return new Versioned<>(value, version);
    }

    private synchronized T get() {
        return value;
    }

    /** Sets the value, if it still is the {@code expected} one, or that is null. */
    private boolean set(@Nullable Versioned<T> expected, T newValue) {
        Waker all;
        synchronized (this) {
            if (expected != null && expected.version != version) {
                return false;
            }
            value = newValue;
            version++;
            all = waiting.wakeAll();
        }
        all.wake();
        return true;
    }

    private synchronized Receiver<T> subscribe(long seen) {
        receivers++;
        return new Receiver<>(this, seen);
    }

    private void removeReceiver() {
        Waker all = WaitQueue.NOBODY;
        synchronized (this) {
            if (--receivers == 0) {
                all = watchers.wakeAll();
            }
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
                all = waiting.wakeAll();
            }
        }
        all.wake();
    }

    /** Whether there is a version after {@code seen}; if not, {@code waiter} waits for the next, or fails. */
    private synchronized boolean isAfter(long seen, Waiter<?> waiter, Waker waker) {
        waiter.requireNotOver();
        if (version == seen && senders == 0) {
            waiting.end(waiter);
            throw new ClosedException("the watch is closed, and its last value is seen");
        }
        if (version == seen) {
            waiting.add(waiter, waker);
        }
        return version != seen;
    }

    private synchronized void end(Waiter<?> waiter) {
        waiting.end(waiter);
    }

    /** A side that sets the value. Safe for use by any thread. */
    public static final class Sender<T extends @Nullable Object> implements AutoCloseable {

        private final Watch<T> watch;
        private final AtomicBoolean closed = new AtomicBoolean();

        private Sender(Watch<T> watch) {
            this.watch = watch;
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
            watch.set(null, value);
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
                replaced = watch.latest();
            } while (!watch.set(replaced, value));
            return replaced.value;
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
                before = watch.latest();
            } while (!watch.set(before, change.apply(before.value)));
        }

        /** The latest value. */
        public T get() {
            return watch.get();
        }

        /** A receiver for which the latest value counts as seen. */
        public Receiver<T> subscribe() {
            return watch.subscribe(watch.latest().version);
        }

        /**
         * Another sender. After Rust's {@code clone}.
         *
         * @throws ClosedException if this sender was closed
         */
        public Sender<T> share() {
            requireOpen();
            watch.addSender();
            return new Sender<>(watch);
        }

        /** How many receivers there are. */
        public int receiverCount() {
            synchronized (watch) {
                return watch.receivers;
            }
        }

        /** Whether there is no receiver. */
        public boolean isClosed() {
            return receiverCount() == 0;
        }

        /** Ready when there is no receiver. Cancelling it loses nothing. */
        public Future<@Nullable Void> closed() {
            return new Closing(watch);
        }

        /** Closes this sender; with the last one, the watch. Again, it does nothing. */
        @Override
        public void close() {
            if (!closed.getAndSet(true)) {
                watch.removeSender();
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

        private final Watch<T> watch;
        private final AtomicBoolean closed = new AtomicBoolean();

        /** The version that counts as seen. */
        private volatile long seen;

        private Receiver(Watch<T> watch, long seen) {
            this.watch = watch;
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
            return watch.get();
        }

        /** The latest value, which then counts as seen. */
        public T getAndMarkSeen() {
            Versioned<T> latest = watch.latest();
            seen = latest.version;
            return latest.value;
        }

        /** Whether there is a value that is not seen. */
        public boolean hasChanged() {
            return watch.latest().version != seen;
        }

        /** The latest value counts as not seen. */
        public void markUnseen() {
            seen = -1;
        }

        /** Another receiver that has seen the same. After Rust's {@code clone}. */
        public Receiver<T> share() {
            return watch.subscribe(seen);
        }

        /** Whether no sender is left. */
        public boolean isClosed() {
            synchronized (watch) {
                return watch.senders == 0;
            }
        }

        /** Closes this receiver, which may still be asked for the latest value. Again, it does nothing. */
        @Override
        public void close() {
            if (!closed.getAndSet(true)) {
                watch.removeReceiver();
            }
        }
    }

    /** See {@link Receiver#changed}. */
    private static final class Changed extends Waiter<@Nullable Void> {

        private final Receiver<?> receiver;

        Changed(Receiver<?> receiver) {
            this.receiver = receiver;
        }

        @Override
        @Nullable
        Object attempt(Waker waker) {
            if (!receiver.watch.isAfter(receiver.seen, this, waker)) {
                return PENDING;
            }
            receiver.seen = receiver.watch.latest().version;
            receiver.watch.end(this);
            return null;
        }

        @Override
        void abandon() {
            receiver.watch.end(this);
        }

        @Override
        public String toString() {
            return "changed()";
        }
    }

    /** See {@link Receiver#waitFor}. */
    private static final class WaitFor<T extends @Nullable Object> extends Waiter<T> {

        private final Receiver<T> receiver;
        private final Predicate<? super T> condition;

        /** The version that was last found wanting. */
        private long rejected = -1;

        WaitFor(Receiver<T> receiver, Predicate<? super T> condition) {
            this.receiver = receiver;
            this.condition = Objects.requireNonNull(condition, "condition");
        }

        @Override
        @Nullable
        Object attempt(Waker waker) {
            while (receiver.watch.isAfter(rejected, this, waker)) {
                Versioned<T> latest = receiver.watch.latest();
                if (accepts(latest)) {
                    receiver.seen = latest.version;
                    receiver.watch.end(this);
                    return latest.value;
                }
                rejected = latest.version;
            }
            return PENDING;
        }

        private boolean accepts(Versioned<T> latest) {
            boolean failed = true;
            try {
                boolean accepted = condition.test(latest.value);
                failed = false;
                return accepted;
            } finally {
                if (failed) {
                    receiver.watch.end(this);
                }
            }
        }

        @Override
        void abandon() {
            receiver.watch.end(this);
        }

        @Override
        public String toString() {
            return "waitFor()";
        }
    }

    /** See {@link Sender#closed}. */
    private static final class Closing extends Waiter<@Nullable Void> {

        private final Watch<?> watch;

        Closing(Watch<?> watch) {
            this.watch = watch;
        }

        @Override
        @Nullable
        Object attempt(Waker waker) {
            synchronized (watch) {
                requireNotOver();
                if (watch.receivers > 0) {
                    watch.watchers.add(this, waker);
                    return PENDING;
                }
                watch.watchers.end(this);
                return null;
            }
        }

        @Override
        void abandon() {
            synchronized (watch) {
                watch.watchers.end(this);
            }
        }

        @Override
        public String toString() {
            return "closed()";
        }
    }
}
