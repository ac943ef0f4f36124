package dev.stator;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Drives one future after another, the next one chosen by the outcome of the last.
 *
 * <p>Cancelling it cancels the future that it has reached.
 */
abstract class Sequence<T extends @Nullable Object> extends Operation<T> {

    /** Null when this is over. */
    private @Nullable Future<?> current;

    private boolean cancelled;

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
        Object result = PENDING;
        for (Future<?> polled = current; polled != null && result == PENDING; polled = current) {
            Object value = null;
            Throwable failure = null;
            try {
                value = stepOf(polled, cx);
                if (value == PENDING) {
                    return PENDING;
                }
            } catch (Throwable thrown) {
                failure = thrown;
            }
            current = null;
            result = next(value, failure, cx);
        }
        return result;
    }

    @Override
    protected final List<Future<?>> awaits() {
        Future<?> reached = current;
        return reached == null ? List.of() : List.of(reached);
    }

    @Override
    public final Poll<@Nullable Void> pollCancel(Context cx) {
        cancelled = true;
        Future<?> reached = current;
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
