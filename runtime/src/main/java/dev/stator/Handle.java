package dev.stator;

import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** See {@link Future#handle}. */
final class Handle<A extends @Nullable Object, T extends @Nullable Object> extends Sequence<T> {

    private final BiFunction<? super @Nullable A, ? super @Nullable Throwable, ? extends T> handler;

    Handle(Future<A> future, BiFunction<? super @Nullable A, ? super @Nullable Throwable, ? extends T> handler) {
        super(future);
        this.handler = Objects.requireNonNull(handler, "handler");
    }

    @Override
    @SuppressWarnings("unchecked") // the value is that of the future
    @Nullable
    Object next(@Nullable Object value, @Nullable Throwable failure, Context cx) {
        return handler.apply((A) value, failure);
    }

    @Override
    public String toString() {
        return "handle";
    }
}
