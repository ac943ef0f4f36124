package dev.stator;

import org.jspecify.annotations.Nullable;

/** The values of three futures that were {@linkplain Futures#join joined}, in the order in which they were given. */
public record Join3<A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object>(
        A first, B second, C third) {

    @SuppressWarnings("unchecked") // the values come in the order of the futures
    static <A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object> Join3<A, B, C> of(
            @Nullable Object[] values) {
        return new Join3<>((A) values[0], (B) values[1], (C) values[2]);
    }
}
