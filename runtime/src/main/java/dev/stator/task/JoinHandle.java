package dev.stator.task;

import dev.stator.Context;
import dev.stator.Operation;
import dev.stator.Poll;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a spawned task, as a future: its value; or what it threw, the same object; or {@link CancellationException} if it was
 * aborted. The task's cleanup is over before that.
 *
 * <p>Dropping the handle detaches the task: it goes on. If it fails and nobody joins it, the handler of its executor is told, once:
 * when the handle has become unreachable, or at once if it was {@linkplain #detach detached}.
 *
 * <p>Cancelling the join (in a timeout, say) loses nothing and leaves the task alone: the handle may be joined again. {@link #abort} is
 * for ending the task. {@code abort}, {@code detach} and {@code isOver} may be called by any thread. After tokio's {@code JoinHandle}.
 */
public final class JoinHandle<T extends @Nullable Object> extends Operation<T> {

    private final Task<T> task;
    private boolean joined;

    JoinHandle(Task<T> task) {
        this.task = task;
    }

    /**
     * Asks the task to end, once or often: an idle one goes straight to its cleanup, a running one at its next await. It may still
     * complete. Returns at once; join to wait for the end.
     */
    public void abort() {
        task.abort();
    }

    /** Says that nobody will join: a failure of the task is told to the handler at once. */
    public void detach() {
        task.reports().detached();
    }

    /** Whether the task has completed, failed or been cancelled, its cleanup being over. */
    public boolean isOver() {
        return task.isOver();
    }

    @Override
    protected @Nullable Object step(Context cx) throws Throwable {
        if (joined) {
            throw new IllegalStateException("a task is joined once, and this one was");
        }
        Outcome<T> outcome = task.join(cx.waker());
        if (outcome == null) {
            return PENDING;
        }
        joined = true;
        task.leave();
        if (outcome instanceof Outcome.Completed<T> completed) {
            return completed.value();
        }
        if (outcome instanceof Outcome.Failed<T> failed) {
            task.reports().joined();
            throw failed.failure();
        }
        throw new CancellationException("the task was aborted");
    }

    @Override
    public Poll<@Nullable Void> pollCancel(Context cx) {
        task.leave();
        return Poll.done();
    }

    @Override
    public String toString() {
        return "JoinHandle of " + task;
    }
}
