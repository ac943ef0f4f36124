package dev.stator;

import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A changing set of futures: what {@link FuturesUnordered} and {@link FuturesOrdered} have in common. */
public abstract sealed class FutureSet<T extends @Nullable Object> implements AsyncCloseable
        permits FuturesUnordered, FuturesOrdered {

    private final WokenQueue woken = new WokenQueue();
    private boolean closed;

    FutureSet() {}

    /** A child for {@code future}, as a member of the set. */
    abstract Child admit(WokenQueue queue, Future<? extends T> future);

    /** Polls what is due, until the outcome that is to be taken next is there: its child, which leaves the set; or null. */
    abstract @Nullable Child pollDue(WokenQueue queue, Context cx);

    /** Takes out all children. */
    abstract List<Child> clear();

    /** All children, finished or not. */
    abstract Collection<Child> children();

    /** How many outcomes have not been taken. */
    public abstract int size();

    /** Whether there is nothing to wait for. */
    public final boolean isEmpty() {
        return size() == 0;
    }

    /**
     * Adds a future. It is polled when {@link #next} is; a {@code next} that waits already is woken.
     *
     * @throws IllegalStateException after {@link #closeAsync}
     */
    public final void add(Future<? extends T> future) {
        Objects.requireNonNull(future, "future");
        if (closed) {
            throw new IllegalStateException("the set of futures is closed");
        }
        admit(woken, future).wake();
    }

    /** See the subclasses. */
    public Future<T> next() {
        return new Next<>(this);
    }

    /** Cancels the futures that have not finished, and is ready when their cleanup is over. */
    @Override
    public final Future<@Nullable Void> closeAsync() {
        return new Close(this);
    }

    private static final class Next<T extends @Nullable Object> extends Operation<T> {

        private final FutureSet<T> set;
        private boolean over;

        Next(FutureSet<T> set) {
            this.set = set;
        }

        @Override
        protected List<Future<?>> awaits() {
            return Child.unfinished(set.children());
        }

        @Override
        protected @Nullable Object step(Context cx) throws Throwable {
            if (over) {
                throw polledAgain(toString());
            }
            if (set.isEmpty()) {
                over = true;
                throw new NoSuchElementException("the set of futures is empty");
            }
            if (!cx.proceed()) {
                return PENDING;
            }
            set.woken.begin(cx.waker());
            Child child = set.pollDue(set.woken, cx);
            if (child == null) {
                return PENDING;
            }
            leave();
            return child.get();
        }

        private void leave() {
            over = true;
            set.woken.forgetWaker();
        }

        @Override
        public Poll<@Nullable Void> pollCancel(Context cx) {
            leave();
            return Poll.done();
        }

        @Override
        public String toString() {
            return "next()";
        }
    }

    private static final class Close extends Operation<@Nullable Void> {

        private final FutureSet<?> set;

        /** A join of those that are to be cancelled; null before the first poll. */
        private @Nullable Future<?> cancelled;

        private boolean over;

        Close(FutureSet<?> set) {
            this.set = set;
        }

        @Override
        protected @Nullable Object step(Context cx) {
            if (over) {
                throw polledAgain(toString());
            }
            if (cancelled == null) {
                set.closed = true;
                set.woken.forgetWaker();
                cancelled = Futures.joinAll(Child.unfinished(set.clear()));
            }
            over = cancelled.pollCancel(cx).isReady();
            return over ? null : PENDING;
        }

        /** Cleanup goes on to its end, also when who waits for it is cancelled. */
        @Override
        public Poll<@Nullable Void> pollCancel(Context cx) {
            if (cancelled != null && !over && step(cx) == PENDING) {
                return Poll.pending();
            }
            over = true;
            return Poll.done();
        }

        @Override
        public String toString() {
            return "closeAsync()";
        }
    }
}
