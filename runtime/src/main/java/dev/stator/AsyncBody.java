package dev.stator;

import org.jspecify.annotations.Nullable;

/** The body of an async block, see {@link Future#async}. */
@FunctionalInterface
public interface AsyncBody<T extends @Nullable Object> {

    /** The statements of the block. May throw anything: what it throws is the failure of the block's future. */
    Future<T> run() throws Throwable;
}
