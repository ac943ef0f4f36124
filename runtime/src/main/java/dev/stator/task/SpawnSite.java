package dev.stator.task;

import java.util.Arrays;

/**
 * Where a task was spawned: the stack of that moment, without the frames that only drive futures. It is never thrown; the failure of the task
 * carries it as suppressed.
 *
 * <pre>
 *   java.lang.IllegalStateException: no such song
 *       at Songs$learnSong.learnSong(Songs.java:9)
 *       Suppressed: dev.stator.task.SpawnSite: the task was spawned here
 *           at Songs$rehearse.rehearse(Songs.java:31)
 * </pre>
 */
final class SpawnSite extends Throwable {

    private static final long serialVersionUID = 1L;
    private static final String LIBRARY = "dev.stator.";

    /** That of a machine's method which only calls the body. */
    private static final int NO_LINE = -1;

    SpawnSite() {
        super("the task was spawned here");
        setStackTrace(Arrays.stream(getStackTrace())
                .filter(frame -> !frame.getClassName().startsWith(LIBRARY) && frame.getLineNumber() != NO_LINE)
                .toArray(StackTraceElement[]::new));
    }

    /** Adds this to {@code failure}, unless it carries an equal site: the same exception may be thrown by many tasks. */
    void addTo(Throwable failure) {
        for (Throwable other : failure.getSuppressed()) {
            if (other instanceof SpawnSite site && Arrays.equals(site.getStackTrace(), getStackTrace())) {
                return;
            }
        }
        failure.addSuppressed(this);
    }
}
