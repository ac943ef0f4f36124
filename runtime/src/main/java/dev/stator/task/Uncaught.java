package dev.stator.task;

/** Where a failure goes that nobody joins, unless the executor was given another handler. */
public final class Uncaught {

    private Uncaught() {}

    /** Tells the uncaught-exception handler of this thread, as if it had thrown {@code failure}. Throws nothing. */
    public static void tell(Throwable failure) {
        Thread thread = Thread.currentThread();
        try {
            thread.getUncaughtExceptionHandler().uncaughtException(thread, failure);
        } catch (Throwable ignored) {
            // as the JVM does it: a handler that throws has spoken
        }
    }
}
