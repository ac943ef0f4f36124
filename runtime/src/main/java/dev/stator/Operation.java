package dev.stator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A future that answers bare values: {@link #step} returns the value itself, or {@link #PENDING}, so that a machine awaits it without
 * allocating a {@link Poll}. The futures of this library are operations; futures written by hand implement {@link Future}.
 */
public abstract class Operation<T extends @Nullable Object> implements Future<T> {

    /** The answer of a step that has no value yet. Compared by identity. */
    protected static final Object PENDING = new Object() {
        @Override
        public String toString() {
            return "PENDING";
        }
    };

    /** For subclasses. */
    protected Operation() {}

    /**
     * Goes as far as it can: {@link #poll} without its wrapping.
     *
     * @return the value (possibly null), or {@link #PENDING} after the waker was registered
     * @throws Throwable the failure of this future
     */
    protected abstract @Nullable Object step(Context cx) throws Throwable;

    /** What this waits for now, for dumps; it may be asked while another thread polls this. */
    protected List<Future<?>> awaits() {
        return List.of();
    }

    /** Polls any future: its value, or {@link #PENDING}. */
    protected static @Nullable Object stepOf(Future<?> future, Context cx) throws Throwable {
        if (future instanceof Operation<?> operation) {
            return operation.step(cx);
        }
        Poll<?> poll = future.poll(cx);
        return poll.isReady() ? poll.get() : PENDING;
    }

    /** What is thrown when {@code operation} is polled after it completed or was cancelled. */
    protected static IllegalStateException polledAgain(String operation) {
        return new IllegalStateException(operation + " was polled after it completed or was cancelled");
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // step answers a T, which may be nullable, or PENDING
    public final Poll<T> poll(Context cx) {
        try {
            Object value = step(cx);
            return value == PENDING ? Poll.pending() : Poll.ready((T) value);
        } catch (Throwable failure) {
            throw Failure.sneak(failure);
        }
    }
}
