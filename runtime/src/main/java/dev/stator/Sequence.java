package dev.stator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Drives one future after another, the next one chosen by the outcome of the last.
 *
 * <p>Sequences inside sequences, however deep, are driven by the outermost in a loop, not by recursion. One that has come to its last
 * future, whose outcome is its own, drops out: so a chain that prolongs itself for ever stays as short as it is.
 *
 * <p>Cancelling it cancels the future that it has reached.
 */
abstract class Sequence<T extends @Nullable Object> extends Operation<T> {

    /** Null when this is over. */
    private @Nullable Future<?> current;

    private boolean cancelled;

    /** The sequence inside this one, or inside that, and so on, whose current future is being polled. */
    private Sequence<?> innermost = this;

    /** Those between the two, this one being the last; null as long as there are none. */
    private @Nullable Deque<Sequence<?>> above;

    Sequence(Future<?> first) {
        current = Objects.requireNonNull(first, "future");
    }

    /**
     * The current future has completed with {@code value}, or failed if {@code failure} is not null.
     *
     * @return the value of the whole, or what {@link #goOnWith} answers
     * @throws Throwable the failure of the whole
     */
    abstract @Nullable Object next(@Nullable Object value, @Nullable Throwable failure, Context cx) throws Throwable;

    /** Whether the outcome of the current future is that of the whole, as it is. */
    boolean isAtItsLast() {
        return false;
    }

    /** Makes {@code future} the current one. */
    final @Nullable Object goOnWith(Future<?> future) {
        current = Objects.requireNonNull(future, "the next future");
        return PENDING;
    }

    @Override
    protected final @Nullable Object step(Context cx) throws Throwable {
        if (current == null || cancelled) {
            throw polledAgain(toString());
        }
        while (true) {
            Object value = null;
            Throwable failure = null;
            try {
                value = stepOf(Objects.requireNonNull(descend()), cx);
                if (value == PENDING) {
                    return PENDING;
                }
            } catch (Throwable thrown) {
                failure = thrown;
            }
            Object result = ascend(value, failure, cx);
            if (result != PENDING) {
                return result;
            }
        }
    }

    /** Goes to the innermost sequence. Answers its current future. */
    private @Nullable Future<?> descend() {
        while (innermost.current instanceof Sequence<?> inside && inside.current != null && !inside.cancelled) {
            if (above == null) {
                above = new ArrayDeque<>();
            }
            if (innermost.isAtItsLast() && !above.isEmpty()) {
                above.element().current = inside;
            } else {
                above.push(innermost);
            }
            innermost = inside;
        }
        return innermost.current;
    }

    /** Hands an outcome up, until a sequence goes on with another future; answers PENDING then, otherwise the value of this one. */
    private @Nullable Object ascend(@Nullable Object reached, @Nullable Throwable thrown, Context cx) throws Throwable {
        Object value = reached;
        Throwable failure = thrown;
        while (true) {
            innermost.current = null;
            try {
                value = innermost.next(value, failure, cx);
                failure = null;
            } catch (Throwable next) {
                value = null;
                failure = next;
            }
            if (value == PENDING || innermost == this) {
                break;
            }
            innermost = Objects.requireNonNull(above).pop();
        }
        if (failure != null) {
            throw failure;
        }
        return value;
    }

    @Override
    protected final List<Future<?>> awaits() {
        Future<?> reached = current;
        return reached == null ? List.of() : List.of(reached);
    }

    @Override
    public final Poll<@Nullable Void> pollCancel(Context cx) {
        cancelled = true;
        Future<?> reached = current == null ? null : descend();
        if (reached == null) {
            return Poll.done();
        }
        Poll<@Nullable Void> over = reached.pollCancel(cx);
        if (over.isReady()) {
            current = null;
        }
        return over;
    }
}
