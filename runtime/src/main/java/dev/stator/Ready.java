package dev.stator;

import org.jspecify.annotations.Nullable;

/** See {@link Future#ready}. */
final class Ready<T extends @Nullable Object> extends Operation<T> {

    @SuppressWarnings("NullAway") // it asks for JSpecify's mode to know that T is nullable here
    static final Ready<@Nullable Void> DONE = new Ready<>(null);

    private final T value;

    Ready(T value) {
        this.value = value;
    }

    @Override
    protected @Nullable Object step(Context cx) {
        return value;
    }

    @Override
    public String toString() {
        return this == (Object) DONE ? "done()" : "ready(" + value + ")";
    }
}
