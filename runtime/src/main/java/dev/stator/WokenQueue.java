package dev.stator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The children of a combinator that were woken: a poll costs what was woken, not what is there. (After {@code FuturesUnordered} of
 * Rust's futures crate.)
 *
 * <pre>
 *   idle ---wake (any thread): queued is set---> pushed ---begin---> taken ---next: queued is cleared---> polled, idle
 * </pre>
 *
 * A wake of a child that is pushed or taken changes nothing: its poll is still to come. {@code queued} is cleared by {@link #next}
 * alone, so a child is in one list at most, and once.
 *
 * <p>Wakers push their child on a stack and then read the waker of the combinator; the poller writes that waker and then takes the
 * stack as a whole. So one of them sees the other. A child that is woken after {@link #begin} waits for the next poll.
 */
final class WokenQueue {

    /** Pushed by wakers on any thread, newest first. */
    private final AtomicReference<@Nullable Child> pushed = new AtomicReference<>();

    /** The waker that the combinator was given last; null while nobody waits. Read by wakers on any thread. */
    private volatile @Nullable Waker combinator;

    /** The poller's: what it has taken, oldest first. */
    private @Nullable Child first;

    private @Nullable Child last;

    /** Called by the waker of {@code child}, which is not in this queue. */
    void push(Child child) {
        Child top;
        do {
            top = pushed.get();
            child.next = top;
        } while (!pushed.compareAndSet(top, child));
        Waker waker = combinator;
        if (waker != null) {
            waker.wake();
        }
    }

    /** A poll of the combinator begins: takes what was woken. */
    void begin(Waker waker) {
        combinator = waker;
        Child newest = pushed.getAndSet(null);
        if (newest == null) {
            return;
        }
        Child oldest = null;
        for (Child child = newest; child != null; ) {
            Child older = child.next;
            child.next = oldest;
            oldest = child;
            child = older;
        }
        append(oldest, newest);
    }

    private void append(@Nullable Child oldest, Child newest) {
        if (last == null) {
            first = oldest;
        } else {
            last.next = oldest;
        }
        last = newest;
    }

    /** The next one to be polled, or null. */
    @Nullable
    Child next() {
        Child child = first;
        if (child != null) {
            first = child.next;
            child.next = null;
            last = first == null ? null : last;
            child.queued.getAndSet(false);
        }
        return child;
    }

    /** Puts what was taken in the order of the children. */
    void sort() {
        if (first == last) {
            return;
        }
        List<Child> taken = new ArrayList<>();
        for (Child child = first; child != null; child = child.next) {
            taken.add(child);
        }
        taken.sort(Comparator.comparingInt(child -> child.index));
        first = null;
        last = null;
        for (Child child : taken) {
            child.next = null;
            append(child, child);
        }
    }

    /** Nobody waits: children that are woken from now on wake nobody. */
    void forgetWaker() {
        combinator = null;
    }
}
