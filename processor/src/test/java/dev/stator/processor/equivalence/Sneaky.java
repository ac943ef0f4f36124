package dev.stator.processor.equivalence;

/** Throws any exception where javac expects unchecked ones. */
final class Sneaky {

    private Sneaky() {}

    /** Throws {@code failure}; callers write {@code throw sneak(e)}. */
    @SuppressWarnings("unchecked")
    static <E extends Throwable> RuntimeException sneak(Throwable failure) throws E {
        throw (E) failure;
    }
}
