package dev.stator;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where an exception goes that the cleanup of a cancelled future threw: nobody awaits that future any more. The rest of the cleanup runs
 * all the same.
 *
 * <p>It goes to the innermost of those that cancel and have said so on this thread, by {@link #redirect}:
 *
 * <pre>
 *   a join, timeout, ... that has failed      it is suppressed in that failure
 *   a blockOn that is interrupted             it is suppressed in the CancellationException
 *   an executor that polls a task             it is suppressed in what has ended the task's scope; else the executor's handler is told
 *   nobody                                    the uncaught-exception handler of the thread is told
 * </pre>
 *
 * For those who write executors, and futures that cancel others.
 */
public final class CleanupFailures {

    private static final ThreadLocal<@Nullable Consumer<? super Throwable>> RECEIVER = new ThreadLocal<>();

    private CleanupFailures() {}

    /**
     * From now on {@code receiver} is told of those on this thread. Null stands for the uncaught-exception handler of the thread.
     *
     * @return who was told so far, to be put back
     */
    public static @Nullable Consumer<? super Throwable> redirect(@Nullable Consumer<? super Throwable> receiver) {
        Consumer<? super Throwable> before = RECEIVER.get();
        if (receiver == null) {
            RECEIVER.remove();
        } else {
            RECEIVER.set(receiver);
        }
        return before;
    }

    /** Tells of {@code failure}. Throws nothing. */
    public static void report(Throwable failure) {
        Consumer<? super Throwable> receiver = RECEIVER.get();
        try {
            if (receiver != null) {
                receiver.accept(failure);
            } else {
                Thread thread = Thread.currentThread();
                thread.getUncaughtExceptionHandler().uncaughtException(thread, failure);
            }
        } catch (Throwable ignored) {
            // as the JVM does it: a handler that throws has spoken, and the rest of the cleanup goes on
        }
    }
}
