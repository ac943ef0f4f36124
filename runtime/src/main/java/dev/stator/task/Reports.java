package dev.stator.task;

import java.lang.ref.Cleaner;
import java.lang.ref.WeakReference;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that the failure of a task is told once: to who joins the task, or else to the handler.
 *
 * <p>Nobody joins when the handle is detached, or when it is unreachable. That a handle became unreachable is watched only for tasks
 * that failed, which costs the others one weak reference; the first such failure starts the JVM's cleaner thread.
 *
 * <pre>
 *   null ----failed----> the failure ----joined, or told to the handler----> TOLD
 *     |                                                                       ^
 *     +---------------------------------joined--------------------------------+
 * </pre>
 */
final class Reports {

    private static final class Cleaners {
        static final Cleaner CLEANER = Cleaner.create();
    }

    @SuppressWarnings("StaticAssignmentOfThrowable") // a mark; never thrown
    private static final Throwable TOLD = new Throwable("told", null, false, false) {
        private static final long serialVersionUID = 1L;
    };

    private final Consumer<? super Throwable> onUncaught;
    private final AtomicReference<@Nullable Throwable> untold = new AtomicReference<>();
    private volatile boolean detached;
    private WeakReference<@Nullable JoinHandle<?>> handle = new WeakReference<>(null);

    Reports(Consumer<? super Throwable> onUncaught) {
        this.onUncaught = Objects.requireNonNull(onUncaught, "onUncaught");
    }

    /** This is the handle of the task. Called before the task is submitted. */
    void watch(JoinHandle<?> joinHandle) {
        handle = new WeakReference<>(joinHandle);
    }

    /** The task has failed. */
    void failed(Throwable failure) {
        if (!untold.compareAndSet(null, failure)) {
            return;
        }
        JoinHandle<?> watched = detached ? null : handle.get();
        if (watched == null) {
            tell();
        } else {
            Cleaners.CLEANER.register(watched, this::tell);
            if (detached) {
                tell();
            }
        }
    }

    /** The joiner has the failure. */
    void joined() {
        untold.set(TOLD);
    }

    /** Nobody will join. */
    void detached() {
        detached = true;
        tell();
    }

    private void tell() {
        Throwable failure = untold.get();
        if (failure != null && failure != TOLD && untold.compareAndSet(failure, TOLD)) {
            report(failure);
        }
    }

    /** Tells the handler of {@code failure}, which must not throw itself. */
    void report(Throwable failure) {
        try {
            onUncaught.accept(failure);
        } catch (Throwable ofHandler) {
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, ofHandler);
        }
    }
}
