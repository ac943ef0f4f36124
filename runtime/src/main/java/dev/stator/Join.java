package dev.stator;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** See {@link Futures#join} and {@link Futures#joinAll}: all values, or the first failure. */
final class Join<T extends @Nullable Object> extends Combinator<T> {

    private final Function<@Nullable Object[], T> combine;

    Join(List<? extends Future<?>> futures, Function<@Nullable Object[], T> combine) {
        super(futures, Children.Order.GIVEN);
        this.combine = combine;
    }

    @Override
    @Nullable
    Object completed(Child child, Context cx) {
        return children.areFinished() ? combine.apply(children.values()) : PENDING;
    }

    @Override
    public String toString() {
        return "join";
    }
}
