package dev.stator;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The futures that a combinator polls: all of them once, and from then on those that were woken. */
final class Children {

    /** Which one is polled before another. */
    enum Order {
        /** As they were given, then as they were woken. */
        GIVEN,
        /** As they were given, but from one that is chosen by chance; then as they were woken. */
        FAIR,
        /** As they were given, in each poll. */
        BIASED
    }

    private final WokenQueue woken = new WokenQueue();
    private Order order;
    private Child[] all;
    private int unfinished;

    /** The first to be polled; -1 before the first poll. */
    private int start = -1;

    /** So many have had their first poll. */
    private int visited;

    Children(List<? extends Future<?>> futures, Order order) {
        this.order = order;
        all = new Child[futures.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = new Child(woken, futures.get(i), i);
        }
        unfinished = all.length;
    }

    /** Changes the order before the first poll. */
    void prefer(Order other) {
        if (start >= 0) {
            throw new IllegalStateException("the order is chosen before the first poll");
        }
        order = other;
    }

    Child get(int index) {
        return all[index];
    }

    /** Those that have not finished, for dumps. */
    List<Future<?>> unfinished() {
        return Child.unfinished(Arrays.asList(all));
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

    /** A poll of the combinator begins. */
    void begin(Context cx) {
        if (start < 0) {
            start = order == Order.FAIR && all.length > 1 ? cx.random(all.length) : 0;
        }
        woken.begin(cx.waker());
        if (order == Order.BIASED) {
            woken.sort();
        }
    }

    /** The next that is due in this poll, or null. It may have finished. */
    @Nullable
    Child next() {
        if (visited < all.length) {
            return all[(start + visited++) % all.length];
        }
        return woken.next();
    }

    /** Polls {@code child}. Answers whether it has completed or failed by this poll. */
    boolean poll(Child child, Context cx) {
        return counted(child.poll(cx));
    }

    /** Goes on with the cancellation of {@code child}. Answers whether it is over by this poll. */
    boolean pollCancel(Child child, Context cx) {
        return counted(child.pollCancel(cx));
    }

    private boolean counted(boolean finished) {
        if (finished) {
            unfinished--;
        }
        return finished;
    }

    /** Whether each has completed, failed or been cancelled. */
    boolean areFinished() {
        return unfinished == 0;
    }

    /** Makes all due again, in their order: those that have not finished are to be cancelled. */
    void restart() {
        start = 0;
        visited = 0;
    }

    /** The combinator is over: wakers that are kept keep nothing alive and wake nobody. */
    void release() {
        woken.forgetWaker();
        all = new Child[0];
        visited = 0;
    }
}
