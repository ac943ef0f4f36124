package dev.stator.processor;

import dev.stator.processor.diagnostic.DiagnosticId;
import dev.stator.processor.diagnostic.Problem;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The options of a compilation, {@code -Astator.name=value}.
 *
 * @param silenced the warnings that are not reported: {@code -Astator.warnings=-unawaited,-blocking}, or {@code none}
 * @param dumps what is printed of each async method: {@code -Astator.dump=ir,machine}
 * @param keepsLines whether the class files of machines keep the lines of their own sources, for stepping through these: {@code
 *     -Astator.lines=generated} instead of {@code user}
 * @param longestMethod the longest method of a machine, in bytes of bytecode as estimated; a longer body is written in parts: {@code
 *     -Astator.longest=8000}
 */
record Options(Set<DiagnosticId> silenced, Set<Dump> dumps, boolean keepsLines, int longestMethod) {

    private static final String WARNINGS = "stator.warnings";
    private static final String DUMP = "stator.dump";
    private static final String LINES = "stator.lines";

    private static final String LONGEST = "stator.longest";

    /** Longer methods are not compiled by HotSpot (-XX:HugeMethodLimit): they stay as slow as they start. */
    private static final int HUGE_METHOD = 8_000;

    static final Set<String> NAMES = Set.of(WARNINGS, DUMP, LINES, LONGEST);

    enum Dump {
        /** The control-flow graph with its live locals. */
        IR,
        /** The states, fields, labels and handlers. */
        MACHINE,
        /** The states as a picture in Graphviz's language. */
        DOT
    }

    /** Reads what was given to javac; what cannot be understood is reported and left out. */
    static Options of(Map<String, String> given, Consumer<Problem> problems) {
        given.keySet().stream()
                .filter(name -> name.startsWith("stator.") && !NAMES.contains(name))
                .forEach(name -> problems.accept(unknown(name, "one of", NAMES)));
        return new Options(
                given.containsKey(WARNINGS) ? silenced(given.get(WARNINGS), problems) : Set.of(),
                given.containsKey(DUMP) ? dumps(given.get(DUMP), problems) : Set.of(),
                given.containsKey(LINES) && keepsLines(given.get(LINES), problems),
                given.containsKey(LONGEST) ? longestMethod(given.get(LONGEST), problems) : HUGE_METHOD);
    }

    /** Whether a problem is to be told. */
    boolean reports(Problem problem) {
        return !silenced.contains(problem.id());
    }

    private static Set<DiagnosticId> silenced(@Nullable String value, Consumer<Problem> problems) {
        Map<String, DiagnosticId> bySwitch = new TreeMap<>();
        for (DiagnosticId id : DiagnosticId.values()) {
            if (id.key() != null) {
                bySwitch.put("-" + id.key(), id);
            }
        }
        if ("none".equals(value)) {
            return Set.copyOf(bySwitch.values());
        }
        Set<String> switches = value == null ? Set.of() : Set.copyOf(List.of(value.split(",")));
        if (value == null || !bySwitch.keySet().containsAll(switches)) {
            problems.accept(unknown(option(WARNINGS, value), "none, or a list of", bySwitch.keySet()));
        }
        bySwitch.keySet().retainAll(switches);
        return Set.copyOf(bySwitch.values());
    }

    private static Set<Dump> dumps(@Nullable String value, Consumer<Problem> problems) {
        Set<Dump> dumps = EnumSet.noneOf(Dump.class);
        for (String dump : value == null ? new String[] {""} : value.split(",", -1)) {
            switch (dump) {
                case "ir" -> dumps.add(Dump.IR);
                case "machine" -> dumps.add(Dump.MACHINE);
                case "dot" -> dumps.add(Dump.DOT);
                default -> problems.accept(unknown(option(DUMP, value), "a list of", Set.of("ir", "machine", "dot")));
            }
        }
        return dumps;
    }

    private static boolean keepsLines(@Nullable String value, Consumer<Problem> problems) {
        if (!"generated".equals(value) && !"user".equals(value)) {
            problems.accept(unknown(option(LINES, value), "one of", Set.of("generated", "user")));
        }
        return "generated".equals(value);
    }

    private static int longestMethod(@Nullable String value, Consumer<Problem> problems) {
        if (value == null || !value.matches("[1-9][0-9]{0,4}")) {
            problems.accept(unknown(option(LONGEST, value), "a number of bytes up to", Set.of("99999")));
            return HUGE_METHOD;
        }
        return Integer.parseInt(value);
    }

    private static String option(String name, @Nullable String value) {
        return value == null ? name : name + "=" + value;
    }

    private static Problem unknown(String given, String what, Set<String> known) {
        return Problem.of(DiagnosticId.STATOR012, null, 0, given, what + " " + String.join(", ", new TreeSet<>(known)));
    }
}
