package dev.stator.sync;

import dev.stator.Waker;
import java.util.ArrayDeque;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The values of a {@link Channel} or {@link Mpsc}, and who waits for them or for a place.
 *
 * <pre>
 *          close(), or the last sender or the last receiver closes          no value, no permit
 *   OPEN ----------------------------------------------------------> CLOSED -----------------> ENDED
 * </pre>
 *
 * OPEN: senders wait only while each place is taken by a value or a permit. CLOSED: sends fail, no sender waits; what is here is
 * received, and permits that were given may send. ENDED: receives answer null, and nobody waits.
 *
 * <p>A sender that waits is given its place: its value moves into the channel (or it has its permit) before it is woken, so nobody
 * overtakes it. A receiver is only woken and takes what is first when it is polled, so that each receiver sees values in the
 * order of the channel, also when others are cancelled. While receivers wait, as many are woken as there are values: whoever is woken
 * and takes none passes the wake on.
 *
 * <p>In a rendezvous, which has no places, a receiver takes its value from the sender that waits.
 *
 * <p>This object is the lock of all.
 */
final class Buffer<T> extends ShortLock {

    static final int UNBOUNDED = Integer.MAX_VALUE;
    static final int RENDEZVOUS = 0;

    private final int capacity;
    private final ArrayDeque<T> values = new ArrayDeque<>();
    private final WaitQueue senders = new WaitQueue();
    private final WaitQueue receivers = new WaitQueue();

    /** Those that wait for the close. */
    private final WaitQueue watchers = new WaitQueue();

    private int permits;

    /** Written under the lock. */
    private volatile boolean closed;

    private final AtomicInteger openSenders = new AtomicInteger(1);
    private final AtomicInteger openReceivers = new AtomicInteger(1);

    Buffer(int capacity) {
        this.capacity = capacity;
    }

    // ---- sending ----

    /**
     * Sends the value of {@code send}, or has it wait.
     *
     * @throws ClosedException if it is closed
     */
    boolean send(Send<T> send, Waker waker) {
        Waker receiver;
        boolean sent;
        lock();
        try {
            send.requireNotOver();
            T value = send.unsent;
            if (value == null) { // a place became free while it waited, or a receiver took it
                senders.end(send);
                return true;
            }
            if (closed) {
                senders.end(send);
                throw closed(value);
            }
            sent = hasPlace();
            if (sent) {
                send.unsent = null;
                values.add(value);
                senders.end(send);
            } else {
                senders.add(send, waker);
            }
            receiver = sent || capacity == RENDEZVOUS ? receivers.wakeFirst() : WaitQueue.NOBODY;
        } finally {
            unlock();
        }
        receiver.wake();
        return sent;
    }

    /**
     * Sends {@code value} if it need not wait.
     *
     * @throws ClosedException if it is closed
     */
    boolean trySend(T value) {
        Waker receiver;
        lock();
        try {
            if (closed) {
                throw closed(value);
            }
            if (!hasPlace() && (capacity != RENDEZVOUS || receivers.isEmpty())) {
                return false;
            }
            values.add(value);
            receiver = receivers.wakeFirst();
        } finally {
            unlock();
        }
        receiver.wake();
        return true;
    }

    void cancel(Send<T> send) {
        lock();
        try {
            senders.end(send);
        } finally {
            unlock();
        }
    }

    /**
     * Takes a place for a value to come; or, if there is none, has {@code reserve} wait, if that is given.
     *
     * @throws ClosedException if it is closed
     */
    boolean reserve(@Nullable Reserve<T> reserve, Waker waker) {
        lock();
        try {
            if (reserve != null) {
                reserve.requireNotOver();
                if (reserve.granted) {
                    reserve.granted = false;
                    senders.end(reserve);
                    return true;
                }
            }
            if (closed) {
                if (reserve != null) {
                    senders.end(reserve);
                }
                throw closed(null);
            }
            boolean reserved = hasPlace();
            if (reserved) {
                permits++;
            }
            if (reserve != null && reserved) {
                senders.end(reserve);
            } else if (reserve != null) {
                senders.add(reserve, waker);
            }
            return reserved;
        } finally {
            unlock();
        }
    }

    void cancel(Reserve<T> reserve) {
        Waker next = WaitQueue.NOBODY;
        lock();
        try {
            senders.end(reserve);
            if (reserve.granted) {
                reserve.granted = false;
                permits--;
                next = admitted();
            }
        } finally {
            unlock();
        }
        next.wake();
    }

    /** Uses one permit: for {@code value}, or for nothing if that is null. Permits may do so after the close. */
    void spendPermit(@Nullable T value) {
        Waker next;
        lock();
        try {
            permits--;
            if (value != null) {
                values.add(value);
                next = receivers.wakeFirst();
            } else {
                next = admitted();
            }
        } finally {
            unlock();
        }
        next.wake();
    }

    private boolean hasPlace() {
        return values.size() + permits < capacity;
    }

    /** A place may have become free, or the last value or permit has gone: whom that wakes. */
    private Waker admitted() {
        if (closed) {
            return hasEnded() ? receivers.wakeAll() : WaitQueue.NOBODY;
        }
        Waiter<?> first = senders.first();
        if (first == null || !hasPlace()) {
            return WaitQueue.NOBODY;
        }
        if (first instanceof Reserve<?> reserve) {
            permits++;
            reserve.granted = true;
            return senders.wake(reserve);
        }
        values.add(valueOf(first));
        return Wakers.both(senders.wake(first), receivers.wakeFirst());
    }

    /** The value of a send that waits, which has it no longer. */
    private T valueOf(Waiter<?> waiter) {
        @SuppressWarnings("unchecked") // senders of this buffer send its values
        Send<T> send = (Send<T>) waiter;
        T value = send.unsent;
        if (value == null) {
            throw new AssertionError("a send that has been sent still waits");
        }
        send.unsent = null;
        return value;
    }

    private static ClosedException closed(@Nullable Object value) {
        return new ClosedException("the channel is closed", value);
    }

    // ---- receiving ----

    /**
     * The first value. If there is none: null if it has ended or {@code receive} is null, otherwise PENDING, and {@code receive} waits.
     */
    @Nullable
    Object receive(@Nullable Receive<T> receive, Waker waker) {
        T value;
        Waker next = WaitQueue.NOBODY;
        lock();
        try {
            if (receive != null) {
                receive.requireNotOver();
            }
            value = values.poll();
            Waiter<?> sender = senders.first();
            if (value != null) {
                next = admitted();
            } else if (capacity == RENDEZVOUS && sender != null) {
                value = valueOf(sender);
                next = senders.wake(sender);
            } else if (receive != null && !hasEnded()) {
                receivers.add(receive, waker);
                return Waiter.WAITS;
            }
            if (receive != null) {
                receivers.end(receive);
            }
        } finally {
            unlock();
        }
        next.wake();
        return value;
    }

    void cancel(Receive<T> receive) {
        Waker next = WaitQueue.NOBODY;
        lock();
        try {
            boolean woken = receive.state == Waiter.WOKEN;
            receivers.end(receive);
            if (woken && (!values.isEmpty() || (capacity == RENDEZVOUS && !senders.isEmpty()))) {
                next = receivers.wakeFirst();
            }
        } finally {
            unlock();
        }
        next.wake();
    }

    // ---- closing ----

    void close() {
        Waker all;
        lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
            all = Wakers.both(Wakers.both(senders.wakeAll(), watchers.wakeAll()), admitted());
        } finally {
            unlock();
        }
        all.wake();
    }

    void addReceiver() {
        openReceivers.incrementAndGet();
    }

    void removeReceiver() {
        if (openReceivers.decrementAndGet() == 0) {
            close();
        }
    }

    /** One more sender, unless there is none any more. */
    boolean addSender() {
        return openSenders.getAndUpdate(count -> count == 0 ? 0 : count + 1) > 0;
    }

    void removeSender() {
        if (openSenders.decrementAndGet() == 0) {
            close();
        }
    }

    /** Whether it is closed; if not, {@code closed} waits for that. */
    boolean watch(Closed closed, Waker waker) {
        lock();
        try {
            closed.requireNotOver();
            if (this.closed) {
                watchers.end(closed);
            } else {
                watchers.add(closed, waker);
            }
            return this.closed;
        } finally {
            unlock();
        }
    }

    void cancel(Closed watcher) {
        lock();
        try {
            watchers.end(watcher);
        } finally {
            unlock();
        }
    }

    boolean isClosed() {
        return closed;
    }

    boolean isEnded() {
        lock();
        try {
            return hasEnded();
        } finally {
            unlock();
        }
    }

    int size() {
        lock();
        try {
            return values.size();
        } finally {
            unlock();
        }
    }

    int freePlaces() {
        lock();
        try {
            return Math.max(0, capacity - values.size() - permits);
        } finally {
            unlock();
        }
    }

    /** Under the lock. */
    private boolean hasEnded() {
        return closed && values.isEmpty() && permits == 0;
    }

    int capacity() {
        return capacity;
    }
}
