package dev.stator;

import org.jspecify.annotations.Nullable;

/** The values of two futures that were {@linkplain Futures#join joined}, in the order in which they were given. */
public record Join2<A extends @Nullable Object, B extends @Nullable Object>(A first, B second) {

    @SuppressWarnings("unchecked") // the values come in the order of the futures
    static <A extends @Nullable Object, B extends @Nullable Object> Join2<A, B> of(@Nullable Object[] values) {
        return new Join2<>((A) values[0], (B) values[1]);
    }
}
