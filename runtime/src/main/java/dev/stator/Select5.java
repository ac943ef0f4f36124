package dev.stator;

import org.jspecify.annotations.Nullable;

/** Which of five futures has won a {@linkplain Futures#select select}, with its value. */
public sealed interface Select5<
        A extends @Nullable Object,
        B extends @Nullable Object,
        C extends @Nullable Object,
        D extends @Nullable Object,
        E extends @Nullable Object> {

    /** The first future has won. */
    record First<
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object>(
            A value) implements Select5<A, B, C, D, E> {}

    /** The second future has won. */
    record Second<
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object>(
            B value) implements Select5<A, B, C, D, E> {}

    /** The third future has won. */
    record Third<
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object>(
            C value) implements Select5<A, B, C, D, E> {}

    /** The fourth future has won. */
    record Fourth<
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object>(
            D value) implements Select5<A, B, C, D, E> {}

    /** The fifth future has won. */
    record Fifth<
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object>(
            E value) implements Select5<A, B, C, D, E> {}
}
