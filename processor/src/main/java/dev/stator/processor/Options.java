package dev.stator.processor;

import dev.stator.processor.diagnostic.DiagnosticId;
import dev.stator.processor.diagnostic.Problem;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The options of a compilation, {@code -Astator.name=value}.
 *
 * @param silenced the warnings that are not reported: {@code -Astator.warnings=-unawaited,-blocking}, or {@code none}
 */
record Options(Set<DiagnosticId> silenced) {

    private static final String WARNINGS = "stator.warnings";

    static final Set<String> NAMES = Set.of(WARNINGS);

    /** Reads what was given to javac; what cannot be understood is reported and left out. */
    static Options of(Map<String, String> given, Consumer<Problem> problems) {
        given.keySet().stream()
                .filter(name -> name.startsWith("stator.") && !NAMES.contains(name))
                .forEach(name -> problems.accept(unknown(name, "one of", NAMES)));
        return new Options(given.containsKey(WARNINGS) ? silenced(given.get(WARNINGS), problems) : Set.of());
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
        Set<String> switches = value == null ? Set.of() : Set.of(value.split(","));
        if (value == null || !bySwitch.keySet().containsAll(switches)) {
            String given = value == null ? WARNINGS : WARNINGS + "=" + value;
            problems.accept(unknown(given, "none, or a list of", bySwitch.keySet()));
        }
        bySwitch.keySet().retainAll(switches);
        return Set.copyOf(bySwitch.values());
    }

    private static Problem unknown(String given, String what, Set<String> known) {
        return Problem.of(DiagnosticId.STATOR012, null, 0, given, what + " " + String.join(", ", known));
    }
}
