package dev.stator;

import org.jspecify.annotations.Nullable;

/** Which of three futures has won a {@linkplain Futures#select select}, with its value. */
public sealed interface Select3<A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object> {

    /** The first future has won. */
    record First<A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object>(A value)
            implements Select3<A, B, C> {}

    /** The second future has won. */
    record Second<A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object>(B value)
            implements Select3<A, B, C> {}

    /** The third future has won. */
    record Third<A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object>(C value)
            implements Select3<A, B, C> {}
}
