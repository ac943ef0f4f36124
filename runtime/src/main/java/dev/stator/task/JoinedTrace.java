package dev.stator.task;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Makes the stack trace of a task's failure go on where the task is joined, as it would if the joiner had called the task.
 *
 * <p>In: a failure that a task threw, on the thread of the join. Its trace shows what the task did, then {@link Task} and the frames of the
 * executor that polled it. Out: the frames from {@code Task} on are replaced by those of the join. A failure that was made elsewhere, or
 * joined before, shows no frame of {@code Task} and is left as it is.
 */
final class JoinedTrace {

    private static final Set<String> TASK = Set.of(Task.class.getName(), Spawned.class.getName());
    private static final String ROOM = Task.class.getPackageName() + ".";

    private JoinedTrace() {}

    /** Answers {@code failure} itself, for a throw. */
    static Throwable of(Throwable failure) {
        List<StackTraceElement> frames = Arrays.asList(failure.getStackTrace());
        int task = indexOf(frames, frame -> TASK.contains(frame.getClassName()));
        if (task < frames.size()) {
            List<StackTraceElement> here = Arrays.asList(new Throwable().getStackTrace());
            int joiner = indexOf(here, frame -> !frame.getClassName().startsWith(ROOM));
            List<StackTraceElement> joined = new ArrayList<>(frames.subList(0, task));
            joined.addAll(here.subList(joiner, here.size()));
            failure.setStackTrace(joined.toArray(StackTraceElement[]::new));
        }
        return failure;
    }

    /** The index of the first such frame; if there is none, that of the end. */
    private static int indexOf(List<StackTraceElement> frames, Predicate<StackTraceElement> condition) {
        return (int) frames.stream().takeWhile(condition.negate()).count();
    }
}
