package dev.stator;

import org.jspecify.annotations.Nullable;

/** The values of six futures that were {@linkplain Futures#join joined}, in the order in which they were given. */
public record Join6<
        A extends @Nullable Object,
        B extends @Nullable Object,
        C extends @Nullable Object,
        D extends @Nullable Object,
        E extends @Nullable Object,
        F extends @Nullable Object>(
        A first, B second, C third, D fourth, E fifth, F sixth) {

    @SuppressWarnings("unchecked") // the values come in the order of the futures
    static <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object,
                    F extends @Nullable Object>
            Join6<A, B, C, D, E, F> of(@Nullable Object[] values) {
        return new Join6<>((A) values[0], (B) values[1], (C) values[2], (D) values[3], (E) values[4], (F) values[5]);
    }
}
