package dev.stator.task;

import dev.stator.CleanupFailures;
import dev.stator.Context;
import dev.stator.Timer;
import dev.stator.Waker;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A thread that polls tasks, one after another: their context, and which of them is polled right now. For those who write executors.
 *
 * <p>Used by one thread at a time, except where a method says otherwise.
 */
public final class Poller {

    private static final Waker NOBODY = () -> {};

    private final Context context;
    private int now;

    /** Who was told of failures in cleanups before this thread began to poll. */
    private @Nullable Consumer<? super Throwable> outer;

    /** Read by the watchdog. */
    private volatile @Nullable Thread thread;

    private final AtomicReference<@Nullable Task<?>> current = new AtomicReference<>();

    /** A poller whose tasks sleep by {@code timer}. */
    public Poller(Timer timer) {
        context = new Context(NOBODY, timer);
    }

    /** The same, whose tasks make the same choices by chance whenever {@code seed} is the same. */
    public Poller(Timer timer, int seed) {
        context = new Context(() -> {}, timer, seed);
    }

    /** This thread polls from now on. */
    public void enter() {
        thread = Thread.currentThread();
        outer = CleanupFailures.redirect(this::cleanupFailed);
    }

    /** The thread does something else now. */
    public void exit() {
        rest();
        CleanupFailures.redirect(outer);
        outer = null;
        thread = null;
    }

    /** Something has failed in a cleanup in the task that is polled now. */
    private void cleanupFailed(Throwable failure) {
        Task<?> task = current.get();
        if (task == null) {
            Uncaught.tell(failure);
        } else {
            task.cleanupFailed(failure);
        }
    }

    /** There is nothing to poll for a while: lets go of the last task. */
    public void rest() {
        context.beginPoll(NOBODY);
    }

    /** What time it is, on the time line of the timer: a task that suspends is said to wait since the last call. */
    public void tick(long nanoTime) {
        now = LiveTasks.toMillis(nanoTime);
    }

    /** One poll. Called once for each time that the task was scheduled. */
    public void poll(Task<?> task) {
        current.lazySet(task);
        task.poll(context, now);
        current.lazySet(null);
    }

    /** The thread that polls now, or null. Safe for use by several threads. */
    @Nullable
    Thread thread() {
        return thread;
    }

    /** The task that is polled now, or null. Safe for use by several threads. */
    @Nullable
    Task<?> current() {
        return current.get();
    }
}
