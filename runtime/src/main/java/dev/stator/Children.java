package dev.stator;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The futures that a combinator polls. It polls all of them once, and from then on those that were woken.
 *
 * <p>Wakers push their child on a stack that the combinator takes as a whole, oldest first, at the start of its poll; so a child that
 * wakes itself waits for the next poll, and a poll costs what was woken, not what is there. A waker pushes and then reads the waker of
 * the combinator; a poll writes that waker and then takes the stack. So one of them sees the other. (After {@code FuturesUnordered}
 * of Rust's futures crate.)
 */
final class Children {

    private final Child[] all;

    /** Pushed by wakers on any thread. */
    private final AtomicReference<@Nullable Child> woken = new AtomicReference<>();

    /** The waker that the combinator was given last. Read by wakers on any thread. */
    private volatile @Nullable Waker combinator;

    /** How many have neither completed, nor failed, nor been cancelled. */
    int unfinished;

    /** All from here on are due, woken or not. */
    private int unvisited;

    /** What is due after them. */
    private @Nullable Child due;

    Children(List<? extends Future<?>> futures) {
        all = new Child[futures.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = new Child(this, futures.get(i));
        }
        unfinished = all.length;
    }

    Child get(int index) {
        return all[index];
    }

    /** The values of all, in their order, when all have completed. */
    @Nullable
    Object[] values() {
        @Nullable Object[] values = new @Nullable Object[all.length];
        for (int i = 0; i < all.length; i++) {
            values[i] = all[i].value();
        }
        return values;
    }

    /** A poll of the combinator begins: takes what was woken. */
    void begin(Context cx) {
        combinator = cx.waker();
        if (unvisited == all.length) {
            due = oldestFirst(woken.getAndSet(null));
        }
    }

    /** The next that is due in this poll, or null. */
    @Nullable
    Child next() {
        if (unvisited < all.length) {
            return all[unvisited++];
        }
        Child child = due;
        if (child != null) {
            due = child.next;
            child.next = null;
        }
        return child;
    }

    /** Makes all due again: the others are to be cancelled. */
    void restart() {
        for (Child child = due; child != null; child = due) {
            due = child.next;
            child.next = null;
            child.ignoreWake();
        }
        unvisited = 0;
    }

    /** Called by the waker of {@code child}, once for each time that it is polled. */
    void wake(Child child) {
        Child top;
        do {
            top = woken.get();
            child.next = top;
        } while (!woken.compareAndSet(top, child));
        Waker waker = combinator;
        if (waker != null) {
            waker.wake();
        }
    }

    private static @Nullable Child oldestFirst(@Nullable Child newest) {
        Child oldest = null;
        for (Child child = newest; child != null; ) {
            Child older = child.next;
            child.next = oldest;
            oldest = child;
            child = older;
        }
        return oldest;
    }
}
