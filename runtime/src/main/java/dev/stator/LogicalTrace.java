package dev.stator;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes the stack trace of a failure read like the blocking program's, after a suspension.
 *
 * <p>In: an exception that a resumed body threw. Its trace shows the frames of that body, then the loop of {@link Machine} that
 * resumed it. Out: the frames of the loop are replaced by the lines at which the machines above are suspended. An exception that was
 * made elsewhere (its trace does not show the loop) is left as it is.
 */
final class LogicalTrace {

    /** As many frames as the JVM itself keeps by default. */
    private static final int LONGEST = 1024;

    private LogicalTrace() {}

    /** Completes the trace of {@code failure}, thrown by {@code resumed}, with its callers up to {@code root}. */
    static void complete(Throwable failure, Machine<?> resumed, Machine<?> root) {
        StackTraceElement[] frames = failure.getStackTrace();
        int loop = firstFrameOfLoop(frames);
        if (loop < 0) {
            return;
        }
        List<StackTraceElement> logical = new ArrayList<>(List.of(frames).subList(0, isGlue(frames, loop - 1) ? loop - 1 : loop));
        for (Machine<?> machine = resumed;
                machine != root && machine.parent() != null && logical.size() < LONGEST;
                machine = machine.parent()) {
            logical.add(machine.parent().suspendedAt());
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
            if (isOfRuntime(frames[i]) && frames[i].getMethodName().equals("goOn")) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a frame is the {@code resume} method of a generated machine, which only calls the body. */
    private static boolean isGlue(StackTraceElement[] frames, int index) {
        return index >= 0 && frames[index].getMethodName().equals("resume");
    }

    private static boolean isOfRuntime(StackTraceElement frame) {
        String name = frame.getClassName();
        return name.equals(Machine.class.getName()) || name.equals(Operation.class.getName());
    }
}
