package dev.stator.task;

import dev.stator.Context;
import dev.stator.Future;
import dev.stator.Poll;
import dev.stator.Timer;
import dev.stator.Waker;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A future that is driven on its own. For those who write executors; others spawn futures on one.
 *
 * <p>A task is its own waker, and it is the {@link Runnable} that it submits: each run is one poll. The executor may run it on any
 * thread; it submits itself again only when it was woken, so it never stands in a queue twice. Its parts:
 *
 * <ul>
 *   <li>the state word ({@link TaskState}): any thread;
 *   <li>the future and the context: the thread that has set RUNNING;
 *   <li>the outcome: written before COMPLETE is set, read after it.
 * </ul>
 *
 * What happened before a wake is visible to the poll that it causes; what a poll did is visible to the next one, and to the joiner.
 */
public final class Task<T extends @Nullable Object> implements Runnable, Waker {

    private final TaskState state = new TaskState();
    private final Executor executor;
    private final Context context;
    private final Reports reports;
    private final Consumer<? super Task<?>> onEnd;

    /** The poller's. Null when the task is over: a waker that is kept keeps no future alive. */
    private @Nullable Future<T> future;

    /** Read by others only in state COMPLETE. */
    private @Nullable Outcome<T> outcome;

    private volatile @Nullable Waker joiner;

    /**
     * A task that is not submitted yet: its owner calls {@link #submit} once.
     *
     * @param executor runs the task, once for each call of {@code execute}. If it refuses, the task fails with what it threw
     * @param timer wakes what sleeps in this task
     * @param onUncaught is told, once, of a failure that nobody joins, and of failures in the cleanup of an aborted task
     * @param onEnd is called when the task is over, before its joiner is woken, on the thread that ran it
     */
    public Task(
            Future<T> future,
            Executor executor,
            Timer timer,
            Consumer<? super Throwable> onUncaught,
            Consumer<? super Task<?>> onEnd) {
        this.future = Objects.requireNonNull(future, "future");
        this.executor = Objects.requireNonNull(executor, "executor");
        this.context = new Context(this, timer);
        this.reports = new Reports(onUncaught);
        this.onEnd = Objects.requireNonNull(onEnd, "onEnd");
    }

    /** Hands the task to its executor for the first time, and its handle to the caller. */
    public JoinHandle<T> submit() {
        JoinHandle<T> handle = new JoinHandle<>(this);
        reports.watch(handle);
        schedule();
        return handle;
    }

    /** The handle of a task that was refused: cancelled before it started. */
    public JoinHandle<T> refuse() {
        end(new Outcome.Cancelled<>());
        return new JoinHandle<>(this);
    }

    /** One poll. Called by the executor, once for each submission. */
    @Override
    public void run() {
        boolean cancelling = state.run();
        Future<T> polled = Objects.requireNonNull(future);
        Outcome<T> reached = cancelling ? cancel(polled) : poll(polled);
        if (reached != null) {
            end(reached);
        } else if (state.suspend()) {
            schedule();
        }
    }

    private @Nullable Outcome<T> poll(Future<T> polled) {
        try {
            Poll<T> poll = polled.poll(context);
            return poll.isReady() ? new Outcome.Completed<>(poll.get()) : null;
        } catch (Throwable failure) {
            return new Outcome.Failed<>(failure);
        }
    }

    private @Nullable Outcome<T> cancel(Future<T> polled) {
        try {
            return polled.pollCancel(context).isReady() ? new Outcome.Cancelled<>() : null;
        } catch (Throwable failure) {
            reports.report(failure);
            return new Outcome.Cancelled<>();
        }
    }

    private void end(Outcome<T> reached) {
        future = null;
        outcome = reached;
        state.finish();
        onEnd.accept(this);
        Waker waiting = joiner;
        if (waiting != null) {
            waiting.wake();
        }
        if (reached instanceof Outcome.Failed<T> failed) {
            reports.failed(failed.failure());
        }
    }

    private void schedule() {
        try {
            executor.execute(this);
        } catch (Throwable refusal) { // the state is SCHEDULED: nobody else ends the task
            end(new Outcome.Failed<>(refusal));
        }
    }

    @Override
    public void wake() {
        if (state.wake()) {
            schedule();
        }
    }

    /** Asks for the cancellation, see {@link JoinHandle#abort}. */
    public void abort() {
        if (state.abort()) {
            schedule();
        }
    }

    /** Whether the task has completed, failed or been cancelled, its cleanup being over. */
    public boolean isOver() {
        return state.isComplete();
    }

    /** The outcome, or null after {@code waker} was registered in place of an earlier one. */
    @Nullable
    Outcome<T> join(Waker waker) {
        joiner = waker;
        return state.isComplete() ? outcome : null;
    }

    /** The joiner does not wait any more. */
    void leave() {
        joiner = null;
    }

    Reports reports() {
        return reports;
    }

    @Override
    public String toString() {
        return "Task[" + state + "]";
    }
}
