package dev.stator;

import org.jspecify.annotations.Nullable;

/** The values of four futures that were {@linkplain Futures#join joined}, in the order in which they were given. */
public record Join4<
        A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object, D extends @Nullable Object>(
        A first, B second, C third, D fourth) {

    @SuppressWarnings("unchecked") // the values come in the order of the futures
    static <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object>
            Join4<A, B, C, D> of(@Nullable Object[] values) {
        return new Join4<>((A) values[0], (B) values[1], (C) values[2], (D) values[3]);
    }
}
