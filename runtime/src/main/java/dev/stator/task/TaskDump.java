package dev.stator.task;

import dev.stator.Future;
import dev.stator.LogicalStack;
import java.lang.invoke.VarHandle;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The living tasks of an executor or a scope as text, with their logical stacks; those of a scope below it.
 *
 * <pre>
 *   2 tasks
 *   task 0 "singer": idle since 3.1 s, 2 polls
 *     Songs.learnAndSing(Songs.java:14) awaiting learnSong since 3.1 s
 *     Songs.learnSong(Songs.java:9) awaiting sleep since 3.1 s
 *   scope "search": 1 task
 *     task 4: running on stator-1-worker-0, 7 polls
 * </pre>
 *
 * It stops nobody and asks nothing of the tasks while they run: it reads a task and then looks whether a poll began meanwhile. What the
 * lines say of one task is of one moment; not so what they say of two. "Since" is when the task last ran.
 */
final class TaskDump {

    private static final int ATTEMPTS = 3;

    private final IdentityHashMap<Task<?>, Thread> running = new IdentityHashMap<>();
    private final int now;
    private final StringBuilder text = new StringBuilder();

    private TaskDump(LiveTasks tasks) {
        now = LiveTasks.toMillis(tasks.scheduler.timer().nanoTime());
        for (Poller poller : tasks.pollers()) {
            Task<?> task = poller.current();
            Thread thread = poller.thread();
            if (task != null && thread != null) {
                running.put(task, thread);
            }
        }
    }

    static String of(LiveTasks tasks) {
        TaskDump dump = new TaskDump(tasks);
        dump.append(tasks, "");
        return dump.text.toString();
    }

    private void append(LiveTasks tasks, String indent) {
        List<Task<?>> own = tasks.tasks();
        List<LiveTasks> scopes = tasks.scopes();
        text.append(indent).append(tasks.describe(own.size())).append('\n');
        String inner = tasks.isOfScope() ? indent + "  " : indent;
        own.forEach(task -> append(task, inner));
        scopes.forEach(scope -> append(scope, inner));
    }

    private void append(Task<?> task, String indent) {
        for (int i = 0; i < ATTEMPTS; i++) {
            int before = task.word();
            String lines = describe(task, before, indent);
            VarHandle.acquireFence();
            int after = task.word();
            if (TaskState.polls(before) == TaskState.polls(after)
                    && (before & TaskState.COMPLETE) == (after & TaskState.COMPLETE)) {
                text.append(lines);
                return;
            }
        }
        text.append(indent).append(task).append(": running\n");
    }

    /** What the task looks like if its word stays as it is. */
    private String describe(Task<?> task, int word, String indent) {
        int polls = TaskState.polls(word);
        String state = indent + task + ": " + TaskState.describe(word);
        if ((word & TaskState.COMPLETE) != 0) {
            return "";
        }
        if ((word & TaskState.RUNNING) != 0) {
            Thread thread = running.get(task);
            return state + (thread == null ? "" : " on " + thread.getName()) + ", " + count(polls, "poll") + "\n";
        }
        if (polls == 0) {
            return state + ", not started\n";
        }
        String since = LogicalStack.seconds(now - task.since());
        return state + " since " + since + ", " + count(polls, "poll") + "\n" + stack(task, indent + "  ", since);
    }

    private static String stack(Task<?> task, String indent, String since) {
        if (!(task.content() instanceof Future<?> future)) {
            return "";
        }
        try {
            return LogicalStack.of(future, indent, since);
        } catch (RuntimeException changing) { // it is being polled; the caller sees that and asks again
            return indent + "(unreadable: " + changing + ")\n";
        }
    }

    static String count(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    /** What a watchdog says of a task. */
    static String blocked(Task<?> task, Thread thread, long millis, StackTraceElement @Nullable [] frames) {
        StringBuilder text = new StringBuilder();
        text.append(task).append(" has blocked ").append(thread.getName());
        text.append(" for ").append(LogicalStack.seconds(millis)).append('\n');
        if (frames != null) {
            for (StackTraceElement frame : frames) {
                text.append("    at ").append(frame).append('\n');
            }
        }
        return text.toString();
    }
}
