package dev.stator;

/** What is handed to a machine in place of a value when what it awaited has failed: its body throws {@code cause} on at once. */
record Failure(Throwable cause) {

    /** Throws any throwable, checked or not; declared to return one so that a caller can write {@code throw sneak(t)}. */
    static RuntimeException sneak(Throwable failure) {
        throw Failure.<RuntimeException>raise(failure);
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"
    }) // the cast is erased: nothing is checked at run time
    private static <E extends Throwable> E raise(Throwable failure) throws E {
        throw (E) failure;
    }
}
