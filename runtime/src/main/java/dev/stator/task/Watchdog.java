package dev.stator.task;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.WeakHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Names the tasks that block their worker: one poll of them runs longer than it may, because it computes, or waits for a lock or a
 * socket. Meanwhile other tasks of that worker may have to wait.
 *
 * <pre>{@code
 * try (Watchdog watchdog = Watchdog.watch(executor, Duration.ofMillis(100), log::warn)) { ... }
 *
 * task 7 "singer" has blocked stator-1-worker-0 for 0.1 s
 *     at java.base/java.lang.Thread.sleep(Native Method)
 *     at Songs$sing.sing(Songs.java:21)
 *     ...
 * }</pre>
 *
 * <p>It has one daemon thread, which looks at what each worker polls, and costs the workers nothing. Calls of {@code spawnBlocking} may
 * block. Safe for use by several threads.
 */
public final class Watchdog implements AutoCloseable {

    private static final long SHORTEST_NAP = 1_000_000;

    private final LiveTasks tasks;
    private final long limit;
    private final Consumer<? super String> report;

    /** What each thread polled at the last look. Of the watchdog's thread. */
    private final Map<Poller, Sight> seen = new WeakHashMap<>();

    private volatile boolean closed;

    /** One poll, as it was seen first. */
    private record Sight(Task<?> task, int poll, long at) {}

    private Watchdog(LiveTasks tasks, Duration limit, Consumer<? super String> report) {
        this.tasks = tasks;
        this.limit = limit.toNanos();
        this.report = Objects.requireNonNull(report, "report");
    }

    /**
     * Watches the tasks of {@code spawner}, an executor or a scope in one, until it is closed.
     *
     * @param limit how long a poll may run
     * @param report is told of each poll that runs longer, once: the task, its thread, for how long, and where it is
     */
    public static Watchdog watch(Spawner spawner, Duration limit, Consumer<? super String> report) {
        Watchdog watchdog = new Watchdog(spawner.tasks(), limit, report);
        Thread thread = new Thread(null, watchdog::run, "stator-watchdog", 0, false);
        thread.setDaemon(true);
        thread.start();
        return watchdog;
    }

    @Override
    public void close() {
        closed = true;
    }

    private void run() {
        while (!closed) {
            tasks.pollers().forEach(this::look);
            LockSupport.parkNanos(this, Math.max(SHORTEST_NAP, limit / 4));
        }
    }

    private void look(Poller poller) {
        Task<?> task = poller.current();
        Thread thread = poller.thread();
        if (task == null || thread == null || task.isBlocking()) {
            seen.remove(poller);
            return;
        }
        long now = System.nanoTime();
        int poll = TaskState.polls(task.word());
        Sight sight = seen.get(poller);
        if (sight == null || sight.task() != task || sight.poll() != poll) {
            seen.put(poller, new Sight(task, poll, now));
        } else if (sight.at() != Long.MAX_VALUE && now - sight.at() >= limit) {
            StackTraceElement[] frames = thread.getStackTrace();
            if (poller.current() == task && TaskState.polls(task.word()) == poll) {
                seen.put(poller, new Sight(task, poll, Long.MAX_VALUE));
                tell(TaskDump.blocked(task, thread, (now - sight.at()) / 1_000_000, frames));
            }
        }
    }

    private void tell(String text) {
        try {
            report.accept(text);
        } catch (Throwable ofHandler) {
            Uncaught.tell(ofHandler);
        }
    }
}
