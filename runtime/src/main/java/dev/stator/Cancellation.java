package dev.stator;

/**
 * Unwinds a machine that is cancelled: it runs through the {@code finally} blocks of the body, and no {@code catch} sees it. One
 * stackless object for all, since it carries nothing.
 */
final class Cancellation extends Throwable {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("StaticAssignmentOfThrowable") // stackless: there is nothing in it that belongs to one throw
    static final Cancellation INSTANCE = new Cancellation();

    static final Failure FAILURE = new Failure(INSTANCE);

    private Cancellation() {
        super("cancelled", null, false, false);
    }
}
