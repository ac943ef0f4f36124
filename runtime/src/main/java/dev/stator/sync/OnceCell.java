package dev.stator.sync;

import dev.stator.Context;
import dev.stator.Future;
import dev.stator.Operation;
import dev.stator.Poll;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is made once, by the first that needs it, which may await while it does so.
 *
 * <pre>
 *            getOrInit, first in line          its future has a value, or set
 *   EMPTY --------------------------> MAKING -------------------------------> SET
 *     ^                                 |
 *     +---- it fails or is cancelled ---+   the next in line makes it
 * </pre>
 *
 * MAKING: somebody holds the one permit of {@code turn}; others wait for it in line. SET: {@code turn} is closed, which wakes them all.
 *
 * <p>Values are not null. Safe for use by any thread. After tokio's {@code OnceCell}.
 */
public final class OnceCell<T> {

    private final Semaphore turn = new Semaphore(1);
    private volatile @Nullable T value;

    /** An empty one. */
    public OnceCell() {}

    /** The value, or null if there is none yet. */
    public @Nullable T get() {
        return value;
    }

    /** Whether there is a value. */
    public boolean isInitialized() {
        return value != null;
    }

    /** Sets the value, unless there is one or somebody makes it. Answers whether it was set. */
    public boolean set(T newValue) {
        Objects.requireNonNull(newValue, "value");
        if (!turn.tryTake(1)) {
            return false;
        }
        finish(newValue);
        return true;
    }

    /**
     * The value; if there is none, that of the future that {@code init} makes. Of several that ask, one makes it and the others wait.
     * If its future fails, this fails, and the next in line makes it.
     *
     * <p>Cancelling it cancels the future, cleanup included, and then the next in line makes the value. {@code init} and its future
     * must not ask this cell: they would wait for themselves.
     */
    public Future<T> getOrInit(Supplier<? extends Future<? extends T>> init) {
        return new GetOrInit<>(this, init);
    }

    private void finish(T made) {
        value = made;
        turn.close();
    }

    private static final class GetOrInit<T> extends Operation<T> {

        private final OnceCell<T> cell;
        private final Acquire<Boolean> turn;

        /** Null when it was asked, or is over. */
        private @Nullable Supplier<? extends Future<? extends T>> init;

        /** What makes the value; null unless it is this one's turn. */
        private @Nullable Future<? extends T> making;

        private boolean over;

        GetOrInit(OnceCell<T> cell, Supplier<? extends Future<? extends T>> init) {
            this.cell = cell;
            this.init = Objects.requireNonNull(init, "init");
            this.turn = new Acquire<>(cell.turn, 1, (semaphore, permits) -> true, "getOrInit()");
        }

        @Override
        protected List<Future<?>> awaits() {
            Future<?> future = making;
            return future == null ? List.of() : List.of(future);
        }

        @Override
        @SuppressWarnings("unchecked") // the future answers a T
        protected @Nullable Object step(Context cx) throws Throwable {
            if (over) {
                throw new IllegalStateException(this + " was polled after it completed or was cancelled");
            }
            if (making == null && !takesTurn(cx)) {
                return over ? cell.value : PENDING;
            }
            Object made;
            try {
                if (making == null) {
                    making = Objects.requireNonNull(init, "init").get();
                }
                made = stepOf(Objects.requireNonNull(making, "init made no future"), cx);
                if (made == PENDING) {
                    return PENDING;
                }
                Objects.requireNonNull(made, "the value of a OnceCell is not null");
            } catch (Throwable failure) {
                giveUp();
                throw failure;
            }
            end();
            cell.finish((T) made);
            return made;
        }

        /** Whether this is to make the value. If not, it waits for its turn; or it is over, since there is a value. */
        private boolean takesTurn(Context cx) throws Throwable {
            if (cell.value == null) {
                try {
                    return turn.step(cx) != PENDING;
                } catch (ClosedException set) {
                    end();
                }
            } else if (cx.proceed()) {
                turn.abandon();
                end();
            }
            return false;
        }

        @Override
        public Poll<@Nullable Void> pollCancel(Context cx) {
            over = true;
            Future<? extends T> future = making;
            if (future == null) {
                turn.abandon();
                return Poll.done();
            }
            boolean cleaned = true;
            try {
                cleaned = future.pollCancel(cx).isReady();
            } finally {
                if (cleaned) {
                    giveUp();
                }
            }
            return cleaned ? Poll.done() : Poll.pending();
        }

        private void giveUp() {
            end();
            cell.turn.addPermits(1);
        }

        private void end() {
            over = true;
            init = null;
            making = null;
        }

        @Override
        public String toString() {
            return "getOrInit()";
        }
    }
}
