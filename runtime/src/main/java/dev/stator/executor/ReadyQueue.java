package dev.stator.executor;

import dev.stator.task.Task;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * The tasks that one thread is to run, first in, first out. What that thread adds itself costs no synchronisation; what others have
 * added is taken over before each task.
 */
final class ReadyQueue {

    private final ArrayDeque<Task<?>> own = new ArrayDeque<>();
    private final Queue<Task<?>> others = new ConcurrentLinkedQueue<>();

    /** Called by the thread that runs the tasks. */
    void addOwn(Task<?> task) {
        own.addLast(task);
    }

    /** Called by any thread. */
    void add(Task<?> task) {
        others.add(task);
    }

    /** The next, or null. Called by the thread that runs the tasks. */
    @Nullable
    Task<?> poll() {
        Task<?> added;
        while ((added = others.poll()) != null) {
            own.addLast(added);
        }
        return own.pollFirst();
    }

    /** Called by the thread that runs the tasks. */
    boolean isEmpty() {
        return own.isEmpty() && others.isEmpty();
    }

    /** Whether others have added something that was not taken over. Called by any thread. */
    boolean hasAdded() {
        return !others.isEmpty();
    }
}
