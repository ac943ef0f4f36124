package dev.stator;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the stack trace of a failure read like the blocking program's, after a suspension.
 *
 * <p>In: an exception that arose in a resumed body, or in the future that the innermost machine polled. Its trace shows the frames of
 * that, then those of {@link Chain}, which drove the machines. Out: the frames of {@code Chain} are replaced by the lines at which the
 * machines above are suspended; those of combinators between machines are left out. An exception that was made elsewhere (its trace
 * shows no frame of {@code Chain}) is left as it is.
 *
 * <p>Each root replaces its own frames, so the first that are found are those of the chain at hand.
 */
final class LogicalTrace {

    /** As many frames as the JVM itself keeps by default. */
    private static final int LONGEST = 1024;

    private static final String CHAIN = Chain.class.getName();

    /** What only passes a poll on, from a machine to a future that it awaits. */
    private static final Set<String> PASSING = Stream.of(
                    Machine.class, Operation.class, Combinator.class, Children.class, Child.class, Sequence.class)
            .map(Class::getName)
            .collect(Collectors.toUnmodifiableSet());

    /** Streams pass it on as well, by these methods. */
    private static final String STREAMS = "dev.stator.stream.";

    private static final Set<String> POLLS = Set.of("step", "advance", "poll", "pollNext");

    private LogicalTrace() {}

    /** Completes the trace of {@code failure} with the lines of the machines from {@code lowest}, if there is one, up to {@code root}. */
    static void complete(Throwable failure, @Nullable Machine<?> lowest, Machine<?> root) {
        StackTraceElement[] frames = failure.getStackTrace();
        int loop = firstFrameOfLoop(frames);
        if (loop < 0) {
            return;
        }
        List<StackTraceElement> logical = new ArrayList<>();
        for (int i = 0; i < loop; i++) {
            if (!passes(frames[i]) && !isGlue(frames, i)) {
                logical.add(frames[i]);
            }
        }
        Machine<?> machine = lowest;
        while (machine != null && logical.size() < LONGEST) {
            logical.add(machine.suspendedAt());
            machine = machine == root ? null : machine.parent;
        }
        int rest = loop;
        while (rest < frames.length && isOfRuntime(frames[rest])) {
            rest++;
        }
        logical.addAll(List.of(frames).subList(rest, frames.length));
        failure.setStackTrace(logical.toArray(new StackTraceElement[0]));
    }

    private static int firstFrameOfLoop(StackTraceElement[] frames) {
        for (int i = 0; i < frames.length; i++) {
            if (frames[i].getClassName().equals(CHAIN)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a frame is of what only passes a poll on. */
    private static boolean passes(StackTraceElement frame) {
        return PASSING.contains(frame.getClassName())
                || (frame.getClassName().startsWith(STREAMS) && POLLS.contains(frame.getMethodName()));
    }

    /** Whether a frame is the {@code resume} method of a machine, which only calls the body. */
    private static boolean isGlue(StackTraceElement[] frames, int index) {
        return frames[index].getMethodName().equals("resume") && isOfRuntime(frames[index + 1]);
    }

    private static boolean isOfRuntime(StackTraceElement frame) {
        String name = frame.getClassName();
        return name.equals(CHAIN) || name.equals(Machine.class.getName()) || name.equals(Operation.class.getName());
    }
}
