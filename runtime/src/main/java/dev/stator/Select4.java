package dev.stator;

import org.jspecify.annotations.Nullable;

/** Which of four futures has won a {@linkplain Futures#select select}, with its value. */
public sealed interface Select4<
        A extends @Nullable Object,
        B extends @Nullable Object,
        C extends @Nullable Object,
        D extends @Nullable Object> {

    /** The first future has won. */
    record First<
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object>(
            A value) implements Select4<A, B, C, D> {}

    /** The second future has won. */
    record Second<
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object>(
            B value) implements Select4<A, B, C, D> {}

    /** The third future has won. */
    record Third<
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object>(
            C value) implements Select4<A, B, C, D> {}

    /** The fourth future has won. */
    record Fourth<
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object>(
            D value) implements Select4<A, B, C, D> {}
}
