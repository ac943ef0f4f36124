package dev.stator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Objects;

/**
 * What a suspended future waits for, as text: a line for each machine, the outermost first; below them what a combinator waits for,
 * indented. For dumps.
 *
 * <pre>
 *   Songs.learnAndSing(Songs.java:14) awaiting learnSong since 3.1 s
 *   Songs.learnSong(Songs.java:9) awaiting join since 3.1 s
 *     Songs.words(Songs.java:20) awaiting sleep since 3.1 s
 *     Songs.tune(Songs.java:25) awaiting sleep since 3.1 s
 * </pre>
 *
 * It may be read while another thread polls the future; then it is some mixture, and the reader finds out and reads again (see
 * {@code TaskState}).
 */
public final class LogicalStack {

    /** So many lines of one future; nobody reads more. */
    private static final int LONGEST = 256;

    private final String since;
    private final StringBuilder text = new StringBuilder();
    private int lines;

    private LogicalStack(String since) {
        this.since = since;
    }

    /**
     * The lines, each with its end.
     *
     * @param indent stands before each
     * @param suspended since when, in words
     */
    public static String of(Future<?> future, String indent, String suspended) {
        LogicalStack stack = new LogicalStack(suspended);
        stack.append(future, indent);
        if (stack.lines > LONGEST) {
            stack.text
                    .append(indent)
                    .append("... ")
                    .append(stack.lines - LONGEST)
                    .append(" more\n");
        }
        return stack.text.toString();
    }

    /** So much time, as a person reads it. */
    public static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
    }

    private void append(Future<?> future, String indent) {
        if (future instanceof Accompanied<?> accompanied) {
            append(accompanied.future(), indent);
            return;
        }
        if (!(future instanceof Machine<?> root)) {
            appendLine(indent + "awaiting " + nameOf(future) + " since " + since);
            appendBranches(future, indent + "  ");
            return;
        }
        Future<?> leaf = root.leaf();
        String awaited = leaf == null ? null : nameOf(leaf);
        Deque<String> chain = new ArrayDeque<>();
        int deeper = 0;
        for (Machine<?> machine = root.innermost();
                machine != null;
                machine = machine == root ? null : machine.parent) {
            StackTraceElement at = machine.suspendedAt();
            chain.push(indent
                    + frame(at)
                    + (awaited == null ? " not started" : " awaiting " + awaited + " since " + since));
            if (chain.size() > LONGEST) {
                chain.removeLast(); // the innermost: the outer ones say more
                deeper++;
            }
            awaited = at.getMethodName();
        }
        chain.forEach(this::appendLine);
        lines += deeper;
        if (leaf != null) {
            appendBranches(leaf, indent + "  ");
        }
    }

    private void appendBranches(Future<?> future, String indent) {
        if (future instanceof Operation<?> operation && lines <= LONGEST) {
            operation.awaits().forEach(branch -> append(branch, indent));
        }
    }

    private void appendLine(String line) {
        if (lines++ < LONGEST) {
            text.append(line).append('\n');
        }
    }

    /** {@code Songs$learnSong.learnSong(Songs.java:9)} without the machine. */
    private static String frame(StackTraceElement at) {
        String machine = at.getClassName();
        int end = machine.lastIndexOf("$" + at.getMethodName());
        String type = end < 0 ? machine : machine.substring(0, end);
        return type + "." + at.getMethodName() + "(" + at.getFileName() + ":" + at.getLineNumber() + ")";
    }

    /** What a future calls itself; if it calls itself nothing, its class. */
    static String nameOf(Future<?> future) {
        if (future instanceof Machine<?> machine) {
            return machine.suspendedAt().getMethodName();
        }
        String name = future.getClass().getName();
        try {
            String called = Objects.toString(future.toString());
            if (!called.equals(name + "@" + Integer.toHexString(future.hashCode()))) {
                return called;
            }
        } catch (RuntimeException e) {
            // it has a name and does not tell it now
        }
        int lambda = name.indexOf("$$Lambda");
        return "a future of " + name.substring(name.lastIndexOf('.') + 1, lambda < 0 ? name.length() : lambda);
    }
}
