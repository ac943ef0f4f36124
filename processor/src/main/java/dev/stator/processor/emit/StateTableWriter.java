package dev.stator.processor.emit;

import dev.stator.processor.machine.MachineClass;
import dev.stator.processor.machine.State;
import dev.stator.processor.machine.TextTable;
import dev.stator.processor.model.AsyncMethod;
import dev.stator.processor.model.Local;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes the class Javadoc: whose machine it is, and its states.
 *
 * <pre>
 *   state  line  awaits            survives              on failure     on cancellation
 *   0      6     (not started)     name                  fails          nothing to clean up
 *   1      9     learnSong(name)   verses                catch, 13      finally, 15
 * </pre>
 */
final class StateTableWriter {

    private static final List<String> HEADER =
            List.of("state", "line", "awaits", "survives", "on failure", "on cancellation");

    private StateTableWriter() {}

    static void write(Code code, MachineClass machine) {
        AsyncMethod method = machine.method();
        code.line("/**");
        code.line(
                " * The state machine of ",
                method.kind().words(),
                "{@code ",
                method.place(),
                "}, ",
                Comments.line(method.file()),
                ":" + method.line(),
                ":");
        code.line(" * {@code ", Comments.javadoc(method.signature()), "}");
        code.line(" *");
        code.line(" * <pre>{@code");
        rows(machine.states()).forEach(row -> code.line(" * " + row));
        code.line(" * }</pre>");
        code.line(" */");
    }

    private static List<String> rows(List<State> states) {
        List<List<String>> rows = new ArrayList<>(List.of(HEADER));
        for (State state : states) {
            rows.add(List.of(
                    String.valueOf(state.number()),
                    String.valueOf(state.line()),
                    Comments.javadoc(Comments.brief(state.awaits())),
                    Comments.brief(state.survivors().stream().map(Local::name).collect(Collectors.joining(", "))),
                    Comments.javadoc(state.onFailure()),
                    Comments.javadoc(state.onCancellation())));
        }
        return TextTable.align(rows);
    }
}
