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
        A first, B second, C third, D fourth, E fifth, F sixth) {}
