package dev.stator.sync;

import dev.stator.Waker;
import org.jspecify.annotations.Nullable;

/**
 * Those that wait at a structure, in the order of their arrival: a list through the operations themselves, so that waiting allocates
 * nothing and leaving costs the same anywhere. {@link Waiter} has the states.
 *
 * <p>Guarded by the lock of the structure. A wake is answered as a waker, to be called when the lock is released.
 */
final class WaitQueue {

    /** The waker of nobody: there is none to wake. */
    static final Waker NOBODY = () -> {};

    private @Nullable Waiter<?> first;
    private @Nullable Waiter<?> last;
    private long tickets;

    boolean isEmpty() {
        return first == null;
    }

    /** The one that has waited longest, or null. */
    @Nullable
    Waiter<?> first() {
        return first;
    }

    /** The one that has waited for the shortest time, or null. */
    @Nullable
    Waiter<?> last() {
        return last;
    }

    /** {@code waiter} waits, with its latest waker. Who has waited before keeps its place. */
    void add(Waiter<?> waiter, Waker waker) {
        waiter.waker = waker;
        if (waiter.state == Waiter.WAITING) {
            return;
        }
        waiter.state = Waiter.WAITING;
        Waiter<?> behind = null;
        if (waiter.ticket == 0) {
            waiter.ticket = ++tickets;
        } else {
            behind = first;
            while (behind != null && behind.ticket < waiter.ticket) {
                behind = behind.next;
            }
        }
        insert(waiter, behind);
    }

    private void insert(Waiter<?> waiter, @Nullable Waiter<?> behind) {
        Waiter<?> before = behind == null ? last : behind.previous;
        waiter.previous = before;
        waiter.next = behind;
        if (before == null) {
            first = waiter;
        } else {
            before.next = waiter;
        }
        if (behind == null) {
            last = waiter;
        } else {
            behind.previous = waiter;
        }
    }

    /** {@code waiter} is over, whether it waits here or not. */
    void end(Waiter<?> waiter) {
        if (waiter.state == Waiter.WAITING) {
            unlink(waiter);
        }
        waiter.state = Waiter.OVER;
    }

    private void unlink(Waiter<?> waiter) {
        Waiter<?> before = waiter.previous;
        Waiter<?> behind = waiter.next;
        if (before == null) {
            first = behind;
        } else {
            before.next = behind;
        }
        if (behind == null) {
            last = before;
        } else {
            behind.previous = before;
        }
        waiter.previous = null;
        waiter.next = null;
        waiter.waker = null;
    }

    /** Wakes {@code waiter}, which waits here. */
    Waker wake(Waiter<?> waiter) {
        Waker waker = waiter.waker;
        unlink(waiter);
        waiter.state = Waiter.WOKEN;
        return waker == null ? NOBODY : waker;
    }

    /** Wakes the one that has waited longest, if there is one. */
    Waker wakeFirst() {
        return first == null ? NOBODY : wake(first);
    }

    /** Wakes all. */
    Waker wakeAll() {
        Waker all = NOBODY;
        while (first != null) {
            all = Wakers.both(all, wake(first));
        }
        return all;
    }
}
