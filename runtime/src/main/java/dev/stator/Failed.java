package dev.stator;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** See {@link Future#failed}. */
final class Failed<T extends @Nullable Object> extends Operation<T> {

    private final Throwable failure;

    Failed(Throwable failure) {
        this.failure = Objects.requireNonNull(failure, "failure");
    }

    @Override
    protected @Nullable Object step(Context cx) throws Throwable {
        throw failure;
    }

    @Override
    public String toString() {
        return "failed(" + failure + ")";
    }
}
