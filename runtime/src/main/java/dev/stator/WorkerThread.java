package dev.stator;

import org.jspecify.annotations.Nullable;

/**
 * Marks the threads that run tasks for others: {@link Futures#blockOn} refuses to stop them. For executors.
 *
 * <pre>{@code
 * WorkerThread.enter("a LocalExecutor");
 * try { ... run tasks ... } finally { WorkerThread.exit(); }
 * }</pre>
 */
public final class WorkerThread {

    private static final ThreadLocal<@Nullable String> CURRENT = new ThreadLocal<>();

    private WorkerThread() {}

    /**
     * This thread runs tasks until {@link #exit}.
     *
     * @throws IllegalStateException if it does so already
     */
    public static void enter(String executor) {
        refuse(executor + " cannot run its tasks");
        CURRENT.set(executor);
    }

    /** The same, for a thread that may run tasks already, of this or another executor. Answers whether {@link #exit} is to follow. */
    public static boolean tryEnter(String executor) {
        if (CURRENT.get() != null) {
            return false;
        }
        CURRENT.set(executor);
        return true;
    }

    /** The thread belongs to its caller again. */
    public static void exit() {
        CURRENT.remove();
    }

    /** Whether this thread runs tasks. */
    public static boolean isCurrent() {
        return CURRENT.get() != null;
    }

    /**
     * For what is about to wait: doing so on a thread that runs tasks would starve the others.
     *
     * @throws IllegalStateException if this thread runs tasks; the message says that {@code what} is refused, and why
     */
    public static void refuse(String what) {
        String executor = CURRENT.get();
        if (executor != null) {
            throw new IllegalStateException(what + " on a thread that runs the tasks of " + executor
                    + ": they would all have to wait. Await the future instead, or block on a thread of your own");
        }
    }
}
