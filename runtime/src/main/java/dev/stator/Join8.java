package dev.stator;

import org.jspecify.annotations.Nullable;

/** The values of eight futures that were {@linkplain Futures#join joined}, in the order in which they were given. */
public record Join8<
        A extends @Nullable Object,
        B extends @Nullable Object,
        C extends @Nullable Object,
        D extends @Nullable Object,
        E extends @Nullable Object,
        F extends @Nullable Object,
        G extends @Nullable Object,
        H extends @Nullable Object>(
        A first, B second, C third, D fourth, E fifth, F sixth, G seventh, H eighth) {

    @SuppressWarnings("unchecked") // the values come in the order of the futures
    static <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object,
                    F extends @Nullable Object,
                    G extends @Nullable Object,
                    H extends @Nullable Object>
            Join8<A, B, C, D, E, F, G, H> of(@Nullable Object[] values) {
        return new Join8<>(
                (A) values[0],
                (B) values[1],
                (C) values[2],
                (D) values[3],
                (E) values[4],
                (F) values[5],
                (G) values[6],
                (H) values[7]);
    }
}
