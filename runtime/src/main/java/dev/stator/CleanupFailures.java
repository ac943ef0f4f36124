package dev.stator;

/** Where an exception goes that a cleanup threw while its machine was being cancelled: nobody awaits the machine any more. */
final class CleanupFailures {

    private CleanupFailures() {}

    /** Hands {@code failure} to the uncaught-exception handler of the thread that runs the cleanup. */
    static void report(Throwable failure) {
        Thread thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, failure);
    }
}
