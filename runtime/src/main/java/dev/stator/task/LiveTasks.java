package dev.stator.task;

import dev.stator.Future;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of one executor, or of one scope, that are not over. For those who write executors.
 *
 * <p>They stand in lists that run through the tasks themselves, so that living costs no memory of its own; several lists, each with its
 * lock, so that threads seldom meet. Those of a scope hang below those of its executor or of the scope around it, as long as it has any.
 *
 * <p>Safe for use by several threads. No foreign code is called under a lock.
 */
public final class LiveTasks {

    final Scheduler scheduler;
    final FailureReport.Untold untold;

    private final @Nullable LiveTasks parent;
    private final @Nullable TaskScope scope;
    private final Shard[] shards;
    private final Set<Poller> pollers;
    private final AtomicInteger ids;
    private volatile boolean closing;

    /**
     * No tasks yet.
     *
     * @param onUncaught is told, once for each, of failures that nobody joins, and of failures in the cleanup of aborted tasks
     * @param threads how many threads, about, spawn and run tasks
     */
    public LiveTasks(Scheduler scheduler, Consumer<? super Throwable> onUncaught, int threads) {
        this.scheduler = Objects.requireNonNull(scheduler, "scheduler");
        this.untold = new FailureReport.Untold(Objects.requireNonNull(onUncaught, "onUncaught"));
        this.parent = null;
        this.scope = null;
        this.pollers = ConcurrentHashMap.newKeySet();
        this.ids = new AtomicInteger();
        this.shards = new Shard[threads == 1 ? 1 : Integer.highestOneBit(threads) * 4];
        Arrays.setAll(shards, i -> new Shard());
    }

    /** The tasks of a scope, below those of its executor or of the scope around it. */
    LiveTasks(LiveTasks parent, TaskScope scope) {
        this.scope = scope;
        this.scheduler = parent.scheduler;
        this.untold = parent.untold;
        this.parent = parent;
        this.pollers = parent.pollers;
        this.ids = parent.ids;
        this.shards = new Shard[] {new Shard()};
    }

    // ---- their life ----

    /** Starts a task; refuses it, that is cancels it before it runs, if this is closed. */
    public <T extends @Nullable Object> JoinHandle<T> spawn(@Nullable String name, Future<T> future) {
        return start(new Task<>(this, ids.getAndIncrement(), name, Spawned.of(future)), false);
    }

    /** The same for a call that may block its thread. */
    public <T extends @Nullable Object> JoinHandle<T> spawnBlocking(Callable<T> call) {
        Future<T> blocking = new BlockingCall<>(Objects.requireNonNull(call, "call"));
        return start(new Task<>(this, ids.getAndIncrement(), null, blocking), true);
    }

    private <T extends @Nullable Object> Task<T> start(Task<T> task, boolean blocking) {
        if (shardOf(task).add(task)) {
            task.submit(blocking);
        } else {
            task.refuse();
        }
        return task;
    }

    /** The task is over. */
    void remove(Task<?> task) {
        if (shardOf(task).remove(task)) {
            for (LiveTasks level = this; level != null && level.isEmpty(); level = level.parent) {
                level.emptied();
            }
        }
    }

    private Shard shardOf(Task<?> task) {
        return shards[task.id & (shards.length - 1)];
    }

    FailureReport report(Throwable failure) {
        return new FailureReport(failure, untold);
    }

    /** A task has failed, and will be over. Answers whether that is the affair of the scope, which then tells of it. */
    boolean endsScope(FailureReport report) {
        return scope != null && scope.failed(report);
    }

    /** The task has failed. Called before it leaves. */
    void failed(Task<?> task, FailureReport report, boolean detached) {
        if (report.isOfScope) {
            return;
        }
        if (detached) {
            report.run();
        } else {
            untold.watch(task, report);
        }
    }

    /** A cleanup in a task has failed. */
    void tell(Throwable failure) {
        if (scope == null || !scope.suppress(failure)) {
            untold.tell(failure);
        }
    }

    /** What is thrown to who joins a task that was aborted. */
    CancellationException cancelled(Task<?> task) {
        CancellationException cancelled = new CancellationException(task + " was aborted");
        Throwable end = scope == null ? null : scope.ended();
        if (end != null) {
            cancelled.initCause(end);
        }
        return cancelled;
    }

    /** There is none any more; unless this is closing, there may be some again. Called outside locks. */
    private void emptied() {
        if (scope != null) {
            scope.emptied();
        } else if (closing) {
            synchronized (this) {
                notifyAll();
            }
            scheduler.over();
        }
    }

    // ---- their end ----

    /** Refuses what is spawned from now on, and aborts what is there. Returns at once. */
    public void close() {
        closing = true;
        abortAll();
    }

    /** Whether {@link #close} was called. */
    public boolean isClosing() {
        return closing;
    }

    /** Whether this or what is around it refuses what is spawned. */
    boolean isEnding() {
        return closing || (parent != null && parent.isEnding());
    }

    /** Aborts what is there, those of the scopes included. Returns at once. */
    public void abortAll() {
        tasks().forEach(Task::abort);
        scopes().forEach(LiveTasks::close);
    }

    /** Whether there is none, in the scopes neither. */
    public boolean isEmpty() {
        for (Shard shard : shards) {
            if (!shard.empty) {
                return false;
            }
        }
        return true;
    }

    /**
     * Waits, after {@link #close}, until there is none.
     *
     * @return whether there is none; false if {@code nanos} have passed before
     */
    public boolean awaitEmpty(long nanos) throws InterruptedException {
        long deadline = System.nanoTime() + nanos;
        synchronized (this) {
            while (!isEmpty()) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
            return true;
        }
    }

    /** Nobody joins any more: tells the handler of the failures that nobody was told of. */
    public void tellUntold() {
        untold.tellAll();
    }

    // ---- who they are ----

    /** Those that are there now, in the order in which they were spawned; without those of the scopes. */
    List<Task<?>> tasks() {
        List<Task<?>> all = new ArrayList<>();
        for (Shard shard : shards) {
            shard.collect(all);
        }
        all.sort(Comparator.comparingInt(task -> task.id));
        return all;
    }

    /** The scopes directly below that have tasks now. */
    List<LiveTasks> scopes() {
        return shards[0].scopes();
    }

    boolean isOfScope() {
        return scope != null;
    }

    /** What a dump says before the tasks themselves. */
    String describe(int count) {
        return (scope == null ? "" : scope + ": ") + TaskDump.count(count, "task");
    }

    /** A thread begins to poll them, so that the watchdog sees it. */
    public void enter(Poller poller) {
        poller.enter();
        pollers.add(poller);
    }

    /** The thread doesn't poll them any more. */
    public void exit(Poller poller) {
        pollers.remove(poller);
        poller.exit();
    }

    /** Whether {@code thread} polls some of them, or is inside a blocking call of them. */
    public boolean runOn(Thread thread) {
        return pollers.stream().anyMatch(poller -> poller.thread() == thread);
    }

    Set<Poller> pollers() {
        return pollers;
    }

    /** Milliseconds that wrap around; compared by difference. */
    static int toMillis(long nanoTime) {
        return (int) (nanoTime / 1_000_000);
    }

    /** A list of tasks. Its methods are safe for use by several threads. */
    private final class Shard {

        private @Nullable Task<?> newest;

        /** The first of the lists has these too. */
        private final Set<LiveTasks> nested = new LinkedHashSet<>(0);

        /** Tasks and nested scopes. */
        private int size;

        /** Whether there is none; for those who don't take the lock. */
        volatile boolean empty = true;

        /** Answers false if the task may not start. */
        synchronized boolean add(Task<?> task) {
            if (!mayEnter()) {
                return false;
            }
            Task<?> older = newest;
            task.previous = older;
            if (older != null) {
                older.next = task;
            }
            newest = task;
            return true;
        }

        /** Counts one more, and lists this scope with its parent if it is the first. */
        private boolean mayEnter() {
            if (closing || (size == 0 && parent != null && !parent.shards[0].add(LiveTasks.this))) {
                return false;
            }
            size++;
            empty = false;
            return true;
        }

        /** Answers whether the list is empty now. */
        synchronized boolean remove(Task<?> task) {
            Task<?> older = task.previous;
            Task<?> newer = task.next;
            if (older != null) {
                older.next = newer;
            }
            if (newer != null) {
                newer.previous = older;
            } else {
                newest = older;
            }
            task.previous = null;
            task.next = null;
            return left();
        }

        /** Counts one less, and takes this scope from its parent's list if it was the last. */
        private boolean left() {
            size--;
            if (size > 0) {
                return false;
            }
            empty = true;
            if (parent != null) {
                parent.shards[0].remove(LiveTasks.this);
            }
            return true;
        }

        synchronized boolean add(LiveTasks scope) {
            return mayEnter() && nested.add(scope);
        }

        synchronized void remove(LiveTasks scope) {
            nested.remove(scope);
            left();
        }

        synchronized void collect(List<Task<?>> all) {
            for (Task<?> task = newest; task != null; task = task.previous) {
                all.add(task);
            }
        }

        synchronized List<LiveTasks> scopes() {
            return List.copyOf(nested);
        }
    }
}
