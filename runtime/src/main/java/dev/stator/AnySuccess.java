package dev.stator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** See {@link Futures#anySuccess}. */
final class AnySuccess<T extends @Nullable Object> extends Combinator<T> {

    private @Nullable Throwable first;

    AnySuccess(List<? extends Future<? extends T>> futures) {
        super(futures, Children.Order.GIVEN);
    }

    @Override
    @Nullable
    Object completed(Child child, Context cx) {
        return child.value();
    }

    @Override
    @Nullable
    Object failed(Throwable reason) throws Throwable {
        if (first == null) {
            first = reason;
        } else if (first != reason) {
            first.addSuppressed(reason);
        }
        if (children.areFinished()) {
            throw first;
        }
        return PENDING;
    }

    @Override
    public String toString() {
        return "anySuccess";
    }
}
