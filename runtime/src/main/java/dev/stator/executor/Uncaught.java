package dev.stator.executor;

/** Where a failure goes that nobody joins, unless the executor was given another handler. */
final class Uncaught {

    private Uncaught() {}

    /** Tells the uncaught-exception handler of this thread, as if it had thrown {@code failure}. */
    static void tell(Throwable failure) {
        Thread thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, failure);
    }
}
