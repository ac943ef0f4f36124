package dev.stator;

/** Where an exception goes that a cleanup threw while its machine was being cancelled: nobody awaits the machine any more. */
final class CleanupFailures {

    private CleanupFailures() {}

    /** Hands {@code failure} to the uncaught-exception handler of the thread that runs the cleanup. */
    static void report(Throwable failure) {
        Thread thread = Thread.currentThread();
        try {
            thread.getUncaughtExceptionHandler().uncaughtException(thread, failure);
        } catch (Throwable ignored) {
            // as the JVM does it: a handler that throws has spoken, and the rest of the cleanup goes on
        }
    }
}
