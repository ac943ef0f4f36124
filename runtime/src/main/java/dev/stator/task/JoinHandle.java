package dev.stator.task;

import dev.stator.Context;
import dev.stator.Future;
import dev.stator.Poll;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a spawned task, as a future: its value; or what it threw, the same object; or {@link CancellationException} if it was
 * aborted. The task's cleanup is over before that. {@link #outcome} tells the three apart.
 *
 * <p>Dropping the handle detaches the task: it goes on. If it fails and nobody joins it, the handler of its executor is told, once: at
 * once if it was {@linkplain #detach detached}, otherwise when the handle has become unreachable, or when the executor is closed.
 *
 * <p>A task is joined once. Cancelling the join (in a timeout, say) loses nothing and leaves the task alone: the handle may be joined
 * again. {@link #abort} is for ending the task. The other methods may be called by any thread. After tokio's {@code JoinHandle}.
 */
public sealed interface JoinHandle<T extends @Nullable Object> extends Future<T>, AbortHandle permits Task {

    /** Says that nobody will join: a failure of the task is told to the handler at once. */
    void detach();

    /** {@inheritDoc} Throws what the task threw, checked or not, though it declares nothing. */
    @Override
    Poll<T> poll(Context cx);

    /** Joins the task as a value: a future that never fails. Cancelling it loses nothing. */
    Future<Outcome<T>> outcome();

    /**
     * The same join; but cancelling it aborts the task, and is ready when the task's cleanup is over. For a task that must not outlive
     * who waits for it. After tokio's {@code AbortOnDropHandle}.
     */
    Future<T> abortOnCancel();
}
