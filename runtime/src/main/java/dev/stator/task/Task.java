package dev.stator.task;

import dev.stator.Context;
import dev.stator.Future;
import dev.stator.Poll;
import dev.stator.Waker;
import dev.stator.WorkerThread;
import org.jspecify.annotations.Nullable;

/**
 * A future that is driven on its own. For those who write executors; others spawn futures on one and see a {@link JoinHandle}.
 *
 * <p>A task is one object: its own waker, its own handle, and the {@link Runnable} of one poll. It stands in the queue of its executor
 * once at most. Who may touch what:
 *
 * <ul>
 *   <li>the state word ({@link TaskState}): any thread;
 *   <li>the content: the future, for the thread that has set RUNNING; from COMPLETE on the outcome, for the joiner;
 *   <li>{@code previous}, {@code next}: whoever holds the lock of the list of living tasks;
 *   <li>the joiner: any thread. The joiner writes its waker and then looks for COMPLETE; the poller sets COMPLETE and then reads the
 *       waker. So one of them sees the other.
 * </ul>
 *
 * What happened before a wake is visible to the poll that it causes; what a poll did is visible to the next one, and to the joiner.
 */
public final class Task<T extends @Nullable Object> extends TaskState<T> implements JoinHandle<T>, Waker, Runnable {

    /** The content when the outcome has been taken. */
    private static final Object JOINED = new Object();

    final int id;
    private final LiveTasks owner;
    private final @Nullable String name;

    /** The future; then the {@link Outcome}, with a {@link FailureReport} for a failure; then {@link #JOINED}. */
    private Object content;

    private volatile @Nullable Waker joiner;

    /** When the last poll ended, in milliseconds of the timer. Read by dumps. */
    private int since;

    @Nullable
    Task<?> previous;

    @Nullable
    Task<?> next;

    Task(LiveTasks owner, int id, @Nullable String name, Future<T> future) {
        this.owner = owner;
        this.id = id;
        this.name = name;
        this.content = future;
    }

    /** The first submission. */
    void submit(boolean blocking) {
        try {
            if (blocking) {
                owner.scheduler.scheduleBlocking(this);
            } else {
                owner.scheduler.schedule(this);
            }
        } catch (Throwable refusal) {
            refused(refusal);
        }
    }

    /** Ends a task that was never submitted nor listed. */
    void refuse() {
        content = new Outcome.Cancelled<>();
        complete();
    }

    /** One poll, on a thread of which this library knows nothing. Called once for each time that the task was scheduled. */
    @Override
    public void run() {
        Poller poller = new Poller(owner.scheduler.timer());
        poller.tick(owner.scheduler.timer().nanoTime());
        boolean marked = !isBlocking() && WorkerThread.tryEnter("an Executor");
        owner.enter(poller);
        try {
            poller.poll(this);
        } finally {
            owner.exit(poller);
            if (marked) {
                WorkerThread.exit();
            }
        }
    }

    /** Whether this is a call that may block its thread. */
    boolean isBlocking() {
        return content instanceof BlockingCall;
    }

    @SuppressWarnings("unchecked") // while the task runs, its content is its future
    void poll(Context cx, int now) {
        boolean cancelling = beginPoll();
        cx.beginPoll(this);
        Future<T> future = (Future<T>) content;
        Object reached = cancelling ? cancel(future, cx) : poll(future, cx);
        if (reached != PENDING) {
            end(reached);
            return;
        }
        Future<T> next = cx.accompanied(future);
        if (next != future) {
            content = next;
        }
        since = now;
        if (suspend()) {
            schedule();
        }
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // the value of a Future<T>, which may be nullable
    private Object poll(Future<T> future, Context cx) {
        try {
            Object value = stepOf(future, cx);
            return value == PENDING ? PENDING : new Outcome.Completed<>((T) value);
        } catch (Throwable failure) {
            return owner.report(failure);
        }
    }

    private Object cancel(Future<T> future, Context cx) {
        try {
            return future.pollCancel(cx).isReady() ? new Outcome.Cancelled<>() : PENDING;
        } catch (Throwable failure) {
            cleanupFailed(failure);
            return new Outcome.Cancelled<>();
        }
    }

    /** A cleanup has failed, its own or that of a future inside. */
    void cleanupFailed(Throwable failure) {
        owner.tell(failure);
    }

    private void end(Object outcome) {
        if (outcome instanceof FailureReport report) {
            report.isOfScope = owner.endsScope(report);
        }
        content = outcome;
        boolean detached = complete();
        if (outcome instanceof FailureReport report) {
            owner.failed(this, report, detached);
        }
        owner.remove(this);
        Waker waiting = joiner;
        if (waiting != null) {
            waiting.wake();
        }
    }

    private void schedule() {
        try {
            owner.scheduler.schedule(this);
        } catch (Throwable refusal) {
            refused(refusal);
        }
    }

    /** The state is SCHEDULED and no thread will run the task: nobody else ends it. */
    private void refused(Throwable refusal) {
        end(owner.report(refusal));
    }

    @Override
    public void wake() {
        if (requestPoll()) {
            schedule();
        }
    }

    @Override
    public void abort() {
        if (requestCancel()) {
            schedule();
        }
    }

    @Override
    public void detach() {
        if (requestDetach() && content instanceof FailureReport report && !report.isOfScope) {
            report.run();
        }
    }

    @Override
    public boolean isOver() {
        return isComplete();
    }

    // ---- for the joiner ----

    @Override
    protected @Nullable Object step(Context cx) throws Throwable {
        Object outcome = join(cx);
        return outcome == PENDING ? PENDING : value(outcome);
    }

    /** The value of {@link #take}; or throws what the task threw, or that it was aborted. */
    @Nullable
    Object value(Object outcome) throws Throwable {
        if (outcome instanceof Outcome.Completed<?> completed) {
            return completed.value();
        }
        if (outcome instanceof Outcome.Failed<?> failed) {
            throw JoinedTrace.of(failed.failure());
        }
        throw owner.cancelled(this);
    }

    @Override
    public Poll<@Nullable Void> pollCancel(Context cx) {
        joiner = null; // loses nothing: it may be joined again
        return Poll.done();
    }

    @Override
    public Future<Outcome<T>> outcome() {
        return new Joins.OfOutcome<>(this);
    }

    @Override
    public Future<T> abortOnCancel() {
        return new Joins.Owning<>(this);
    }

    /** The {@link Outcome}, or PENDING after the waker was registered in place of an earlier one. */
    Object join(Context cx) {
        if (!watch(cx.waker()) || !cx.proceed()) {
            return PENDING;
        }
        joiner = null;
        return take();
    }

    /** The {@link Outcome} of a task that is over. */
    Object take() {
        Object outcome = content;
        if (outcome == JOINED) {
            throw new IllegalStateException("a task is joined once, and " + this + " was");
        }
        content = JOINED;
        if (outcome instanceof FailureReport report) {
            report.joined();
            return new Outcome.Failed<T>(report.failure);
        }
        return outcome;
    }

    /** Whether the task is over; {@code waker} was registered in place of an earlier one. */
    boolean watch(Waker waker) {
        joiner = waker;
        return isComplete();
    }

    // ---- for dumps: see TaskState on how they read ----

    Object content() {
        return content;
    }

    int since() {
        return since;
    }

    @Override
    public @Nullable String name() {
        return name;
    }

    @Override
    public String toString() {
        return "task " + id + (name == null ? "" : " \"" + name + "\"");
    }
}
