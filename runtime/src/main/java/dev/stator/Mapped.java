package dev.stator;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** See {@link Future#map}. */
final class Mapped<A extends @Nullable Object, T extends @Nullable Object> extends Sequence<T> {

    private final Function<? super A, ? extends T> function;

    Mapped(Future<A> future, Function<? super A, ? extends T> function) {
        super(future);
        this.function = Objects.requireNonNull(function, "function");
    }

    @Override
    @SuppressWarnings("unchecked") // the value is that of the future
    @Nullable
    Object next(@Nullable Object value, @Nullable Throwable failure, Context cx) throws Throwable {
        if (failure != null) {
            throw failure;
        }
        return function.apply((A) value);
    }

    @Override
    public String toString() {
        return "map";
    }
}
