package dev.stator.task;

import dev.stator.AsyncCloseable;
import dev.stator.Context;
import dev.stator.Future;
import dev.stator.Operation;
import dev.stator.Poll;
import dev.stator.Timer;
import dev.stator.Waker;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Tasks that end before their scope does. The failure of one aborts the others.
 *
 * <pre>{@code
 * try (TaskScope scope = TaskScope.open(executor)) {
 *     JoinHandle<Price> price = scope.spawn(price(item));
 *     JoinHandle<Stock> stock = scope.spawn(stock(item));
 *     scope.join().await(); // fails with what the first of them failed with
 *     return Future.ready(new Offer(price.await(), stock.await()));
 * }
 * }</pre>
 *
 * <p>In an async method the end of the {@code try} block awaits {@link #closeAsync}, on every way out: it aborts the tasks that are left
 * and waits until their cleanup is over. If a task has failed and nobody was told of it, by a join of the scope or of the task, the
 * close fails with that.
 *
 * <p>A scope is a {@link Spawner}; so scopes nest: what ends one ends those that were opened in it. A task that is spawned when the
 * scope has ended is refused: it is cancelled, having run nothing. Its task-locals are those of who spawns it.
 *
 * <p>Tasks may be spawned by any thread, tasks of the scope included; one at a time joins or closes. After Kotlin's
 * {@code coroutineScope} and Java's {@code StructuredTaskScope}; the idea is M. Sústrik's and N. J. Smith's structured concurrency.
 */
public final class TaskScope implements Spawner, AsyncCloseable {

    /**
     * How a scope is to be.
     *
     * @param name for dumps
     * @param policy what the failure of a task means for the others
     * @param limit how long the scope may take; null if it may take for ever
     */
    public record Options(
            String name, FailurePolicy policy, @Nullable Duration limit) {

        /** Checks the parts. */
        public Options {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(policy, "policy");
        }

        static final Options DEFAULT = new Options("", FailurePolicy.cancelSiblings(), null);

        /** The same with another name. */
        public Options withName(String other) {
            return new Options(other, policy, limit);
        }

        /** The same with another policy. */
        public Options withPolicy(FailurePolicy other) {
            return new Options(name, other, limit);
        }

        /** The same, but when {@code other} has passed since the scope was opened, its tasks are aborted and it fails. */
        public Options withTimeout(Duration other) {
            return new Options(name, policy, Objects.requireNonNull(other, "timeout"));
        }
    }

    /** Far enough to stand for ever, near enough that deadlines can be compared by difference. */
    private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE >> 1);

    private final Options options;
    private final LiveTasks tasks;
    private Timer.@Nullable Registration deadline;

    /** The failure that has ended the scope. Written under the lock of this. */
    private volatile @Nullable FailureReport first;

    private volatile boolean expired;
    private volatile boolean cancelled;
    private volatile @Nullable Waker joiner;

    private TaskScope(Spawner around, Options options) {
        this.options = options;
        this.tasks = new LiveTasks(around.tasks(), this);
    }

    /** A scope in an executor or in another scope. A failure aborts the siblings; there is no deadline. */
    public static TaskScope open(Spawner around) {
        return open(around, options -> options);
    }

    /** A scope in an executor or in another scope, for instance {@code open(executor, options -> options.withName("search"))}. */
    public static TaskScope open(Spawner around, UnaryOperator<Options> options) {
        TaskScope scope = new TaskScope(around, options.apply(Options.DEFAULT));
        Duration limit = scope.options.limit();
        if (limit != null) {
            Timer timer = scope.tasks.scheduler.timer();
            scope.deadline = timer.wakeAt(timer.nanoTime() + nanos(limit), scope::expire);
        }
        return scope;
    }

    private static long nanos(Duration limit) {
        return limit.compareTo(LONGEST) < 0 ? limit.toNanos() : LONGEST.toNanos();
    }

    @Override
    public LiveTasks tasks() {
        return tasks;
    }

    @Override
    public <T extends @Nullable Object> JoinHandle<T> spawn(Future<T> future) {
        return tasks.spawn(null, TaskLocal.inherit(future));
    }

    @Override
    public <T extends @Nullable Object> JoinHandle<T> spawn(String name, Future<T> future) {
        return tasks.spawn(Objects.requireNonNull(name, "name"), TaskLocal.inherit(future));
    }

    @Override
    public <T extends @Nullable Object> JoinHandle<T> spawnBlocking(Callable<T> call) {
        return tasks.spawnBlocking(TaskLocal.inherit(Objects.requireNonNull(call, "call")));
    }

    /**
     * Waits until all tasks are over, those of the scopes in this one included. May be called again after more were spawned.
     *
     * <p>Fails with the failure that has ended the scope, what other tasks failed with being suppressed in it; with
     * {@link TimeoutException} if its time was over; with {@link CancellationException} if it was cancelled, or what is around it ended.
     * Cancelling the join leaves the tasks alone. A task of the scope that awaits it waits for itself.
     */
    public Future<@Nullable Void> join() {
        return new Join();
    }

    /** Aborts the tasks; what is spawned from now on is refused. Returns at once. May be called by any thread. */
    public void cancel() {
        cancelled = true;
        tasks.close();
    }

    /** Aborts the tasks and is ready when their cleanup is over. Fails with the failure that has ended the scope if nobody knows of it. */
    @Override
    public Future<@Nullable Void> closeAsync() {
        return new Close();
    }

    // ---- what its tasks tell it ----

    /** A task has failed. Answers whether that is the scope's affair. */
    boolean failed(FailureReport report) {
        if (!endsScope(report.failure)) {
            return false;
        }
        synchronized (this) {
            if (first == null) {
                first = report;
            } else {
                suppress(report.failure);
                return true;
            }
        }
        tasks.untold.watch(this, report);
        tasks.close();
        return true;
    }

    /** A policy that fails to decide has decided for the end. */
    private boolean endsScope(Throwable failure) {
        try {
            return options.policy().endsScope(failure);
        } catch (Throwable ofPolicy) {
            if (ofPolicy != failure) {
                failure.addSuppressed(ofPolicy);
            }
            return true;
        }
    }

    /** Hangs {@code failure} on the one that has ended the scope, if there is one. */
    synchronized boolean suppress(Throwable failure) {
        FailureReport ended = first;
        if (ended != null && ended.failure != failure) {
            ended.failure.addSuppressed(failure);
        }
        return ended != null;
    }

    /** No task is left. */
    void emptied() {
        Waker waiting = joiner;
        if (waiting != null) {
            waiting.wake();
        }
    }

    /** What has ended the scope, for who joins a task that was aborted because of it; null if nothing did. */
    @Nullable
    Throwable ended() {
        FailureReport ended = first;
        if (ended != null) {
            ended.joined();
            return ended.failure;
        }
        return expired ? timeout() : null;
    }

    private void expire() {
        expired = true;
        tasks.close();
    }

    private TimeoutException timeout() {
        return new TimeoutException(this + " did not end within " + options.limit());
    }

    // ---- waiting for its end ----

    private boolean isOver(Context cx) {
        joiner = cx.waker();
        if (!tasks.isEmpty()) {
            return false;
        }
        joiner = null;
        return true;
    }

    private final class Join extends Operation<@Nullable Void> {

        private boolean completed;

        @Override
        protected @Nullable Object step(Context cx) throws Throwable {
            if (completed) {
                throw polledAgain(toString());
            }
            if (!isOver(cx)) {
                return PENDING;
            }
            completed = true;
            Throwable end = ended();
            if (end != null) {
                throw JoinedTrace.of(end);
            }
            if (cancelled || tasks.isEnding()) {
                throw new CancellationException(TaskScope.this + " was cancelled");
            }
            return null;
        }

        @Override
        public Poll<@Nullable Void> pollCancel(Context cx) {
            completed = true;
            joiner = null;
            return Poll.done();
        }

        @Override
        public String toString() {
            return "join of " + TaskScope.this;
        }
    }

    /** Goes on to its end when it is cancelled: closing is what remains to be done. */
    private final class Close extends Operation<@Nullable Void> {

        private boolean started;
        private boolean completed;

        @Override
        protected @Nullable Object step(Context cx) throws Throwable {
            if (completed) {
                throw polledAgain(toString());
            }
            started = true;
            if (!isClosed(cx)) {
                return PENDING;
            }
            completed = true;
            FailureReport ended = first;
            if (ended != null && ended.joinFirst()) {
                throw JoinedTrace.of(ended.failure);
            }
            return null;
        }

        private boolean isClosed(Context cx) {
            if (!tasks.isClosing()) {
                tasks.close();
            }
            if (!isOver(cx)) {
                return false;
            }
            if (deadline != null) {
                deadline.cancel();
            }
            return true;
        }

        @Override
        public Poll<@Nullable Void> pollCancel(Context cx) {
            if (started && !completed && !isClosed(cx)) {
                return Poll.pending();
            }
            completed = true;
            return Poll.done();
        }

        @Override
        public String toString() {
            return "close of " + TaskScope.this;
        }
    }

    @Override
    public String toString() {
        return options.name().isEmpty() ? "scope" : "scope \"" + options.name() + "\"";
    }
}
