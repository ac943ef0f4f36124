package dev.stator;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** See {@link Future#andThen}. */
final class AndThen<A extends @Nullable Object, T extends @Nullable Object> extends Sequence<T> {

    /** Null when it has been called. */
    private @Nullable Function<? super A, ? extends Future<? extends T>> function;

    AndThen(Future<A> future, Function<? super A, ? extends Future<? extends T>> function) {
        super(future);
        this.function = Objects.requireNonNull(function, "function");
    }

    @Override
    @SuppressWarnings("unchecked") // the value is that of the first future
    @Nullable
    Object next(@Nullable Object value, @Nullable Throwable failure, Context cx) throws Throwable {
        if (failure != null) {
            throw failure;
        }
        Function<? super A, ? extends Future<? extends T>> second = function;
        if (second == null) {
            return value;
        }
        function = null;
        return goOnWith(second.apply((A) value));
    }

    @Override
    boolean isAtItsLast() {
        return function == null;
    }

    @Override
    public String toString() {
        return "andThen";
    }
}
