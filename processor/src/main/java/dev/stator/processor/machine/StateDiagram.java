package dev.stator.processor.machine;

import dev.stator.processor.model.Local;
import java.util.stream.Collectors;

/**
 * A machine's states as a picture in Graphviz's language, for {@code -Astator.dump=dot}.
 *
 * <p>In: a machine. Out: a box for each state, with its line, what it awaits and what survives meanwhile; a solid arrow for a result,
 * a dashed one for a failure, a dotted one for a cancellation.
 *
 * <pre>{@code
 * digraph "Songs.learnAll" {
 *     node [shape=box, style=rounded, fontname=monospace];
 *     0 [label="0, line 6\n(not started)\nname"];
 *     1 [label="1, line 9\nlearn(name)\nself, verses"];
 *     end [shape=point];
 *     0 -> 1;
 *     1 -> end [style=dashed, label="failure"];
 * }
 * }</pre>
 */
public final class StateDiagram {

    private static final int LONGEST_TEXT = 60;

    private StateDiagram() {}

    public static String print(MachineClass machine) {
        StringBuilder picture = new StringBuilder();
        picture.append("digraph ").append(quoted(machine.method().place())).append(" {\n");
        picture.append("    node [shape=box, style=rounded, fontname=monospace];\n");
        machine.states()
                .forEach(state -> picture.append("    ")
                        .append(state.number())
                        .append(" [label=")
                        .append(quoted(words(state)))
                        .append("];\n"));
        picture.append("    end [shape=point];\n");
        machine.transitions()
                .forEach(transition -> picture.append("    ")
                        .append(transition.from())
                        .append(" -> ")
                        .append(transition.to() == null ? "end" : transition.to())
                        .append(style(transition.cause()))
                        .append(";\n"));
        return picture.append("}\n").toString();
    }

    private static String words(State state) {
        String survivors = state.survivors().stream().map(Local::name).collect(Collectors.joining(", "));
        String awaits = state.awaits();
        return state.number() + ", line " + state.line() + "\n"
                + (awaits.length() > LONGEST_TEXT ? awaits.substring(0, LONGEST_TEXT) + "..." : awaits)
                + (survivors.isEmpty() ? "" : "\n" + survivors);
    }

    private static String style(Transition.Cause cause) {
        return switch (cause) {
            case RESULT -> "";
            case FAILURE -> " [style=dashed, label=\"failure\"]";
            case CANCELLATION -> " [style=dotted, label=\"cancellation\"]";
        };
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
