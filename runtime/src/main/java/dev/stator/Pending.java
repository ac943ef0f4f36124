package dev.stator;

import org.jspecify.annotations.Nullable;

/** See {@link Future#pending}. */
final class Pending<T extends @Nullable Object> extends Operation<T> {

    @Override
    protected @Nullable Object step(Context cx) {
        return PENDING;
    }

    @Override
    public String toString() {
        return "pending()";
    }
}
