package dev.stator.sync;

import dev.stator.Waker;
import org.jspecify.annotations.Nullable;

/**
 * What the sides of a {@link Watch} share: the latest value, and who waits for a later one.
 *
 * <pre>
 *   version 0: the first value ---send---> version 1 ---send---> version 2 ...
 *                ^ seen by a receiver at first                    ^ changed() is ready while this is not the version seen
 * </pre>
 *
 * Closed when the last sender is: then nobody waits for a version. This object is the lock of all; no function of a caller runs under it.
 */
final class WatchState<T extends @Nullable Object> {

    /** A value with its version. */
    record Versioned<T extends @Nullable Object>(T value, long version) {}

    private final WaitQueue waiting = new WaitQueue();

    /** Those that wait for the last receiver to close. */
    private final WaitQueue watchers = new WaitQueue();

    private T value;
    private long version;
    private int senders = 1;
    private int receivers = 1;

    WatchState(T first) {
        value = first;
    }

    // ---- the value ----

    synchronized Versioned<T> latest() {
        return new Versioned<>(value, version);
    }

    synchronized T get() {
        return value;
    }

    /** Sets the value, if it still is the {@code expected} one, or that is null. */
    boolean set(@Nullable Versioned<T> expected, T newValue) {
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

    /** Whether there is a version after {@code seen}; if not, {@code waiter} waits for the next, or fails. */
    synchronized boolean isAfter(long seen, Waiter<?> waiter, Waker waker) {
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

    synchronized void end(Waiter<?> waiter) {
        waiting.end(waiter);
    }

    // ---- who is there ----

    synchronized void addSender() {
        senders++;
    }

    void removeSender() {
        Waker all = WaitQueue.NOBODY;
        synchronized (this) {
            if (--senders == 0) {
                all = waiting.wakeAll();
            }
        }
        all.wake();
    }

    synchronized boolean hasSenders() {
        return senders > 0;
    }

    synchronized void addReceiver() {
        receivers++;
    }

    void removeReceiver() {
        Waker all = WaitQueue.NOBODY;
        synchronized (this) {
            if (--receivers == 0) {
                all = watchers.wakeAll();
            }
        }
        all.wake();
    }

    synchronized int receivers() {
        return receivers;
    }

    /** Whether there is a receiver; then {@code waiter} waits for the last to close. */
    synchronized boolean hasReceivers(Waiter<?> waiter, Waker waker) {
        waiter.requireNotOver();
        if (receivers > 0) {
            watchers.add(waiter, waker);
            return true;
        }
        watchers.end(waiter);
        return false;
    }

    synchronized void endWatching(Waiter<?> waiter) {
        watchers.end(waiter);
    }
}
