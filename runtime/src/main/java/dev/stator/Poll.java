package dev.stator;

import org.jspecify.annotations.Nullable;

/**
 * The answer of one {@link Future#poll}: ready with a value, or pending. (A failure is no answer: {@code poll} throws it.)
 *
 * <p>Immutable and safe to share. A {@code Ready} may hold {@code null}. Modelled on Rust's {@code std::task::Poll}; as a sealed
 * interface it reads well in an {@code instanceof} pattern of Java 17 and in a pattern switch of Java 21.
 */
public sealed interface Poll<T extends @Nullable Object> {

    /** The future has completed with this value. */
    record Ready<T extends @Nullable Object>(T value) implements Poll<T> {
        @SuppressWarnings("NullAway") // it asks for JSpecify's mode to know that T is nullable here
        private static final Ready<@Nullable Void> DONE = new Ready<>(null);
    }

    /** No value yet; the waker of the context that was given is registered and will be called. */
    final class Pending<T extends @Nullable Object> implements Poll<T> {
        private static final Pending<?> INSTANCE = new Pending<>();

        private Pending() {}

        @Override
        public String toString() {
            return "Pending";
        }
    }

    /** Ready with {@code value}, which may be null. */
    static <T extends @Nullable Object> Poll<T> ready(T value) {
        return new Ready<>(value);
    }

    /** Ready without a value. */
    static Poll<@Nullable Void> done() {
        return Ready.DONE;
    }

    /** Not ready: whoever answers this has registered the latest waker first. */
    @SuppressWarnings("unchecked")
    static <T extends @Nullable Object> Poll<T> pending() {
        return (Poll<T>) Pending.INSTANCE;
    }

    /** Whether a value is here. */
    default boolean isReady() {
        return this instanceof Ready;
    }

    /** Whether the value is still to come. */
    default boolean isPending() {
        return !isReady();
    }

    /**
     * The value.
     *
     * @throws IllegalStateException if this is pending
     */
    default T get() {
        if (this instanceof Ready<T> ready) {
            return ready.value();
        }
        throw new IllegalStateException("the future is pending; it has no value yet");
    }
}
