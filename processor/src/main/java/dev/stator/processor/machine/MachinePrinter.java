package dev.stator.processor.machine;

import dev.stator.processor.model.Local;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A machine as text, for {@code -Astator.dump=machine}.
 *
 * <p>In: a machine. Out: its decisions, table by table:
 *
 * <pre>{@code
 * state  line  awaits         survives      on failure  on cancellation
 * 0      6     (not started)  name          fails       nothing to clean up
 * 1      9     learn(name)    self, verses  catch, 13   finally, 15
 *
 * field   type   given     holds
 * self    Songs  for good  self
 * verses  int              verses, left
 *
 * label  line  block
 * 0      6
 * 1      9     after the await
 * 4      10    while (verses < song.length())
 *
 * in states  thrown goes to
 * 1, 4       7 (catch, 13) on failure
 * 1, 4, 7    8 (finally, 15) on cancellation
 * }</pre>
 */
public final class MachinePrinter {

    private MachinePrinter() {}

    public static String print(MachineClass machine) {
        List<String> tables = new ArrayList<>(List.of(states(machine), fields(machine), labels(machine)));
        if (machine.handlers() != null) {
            tables.add(routes(machine.handlers()));
        }
        return String.join("\n", tables);
    }

    private static String states(MachineClass machine) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("state", "line", "awaits", "survives", "on failure", "on cancellation"));
        for (State state : machine.states()) {
            rows.add(List.of(
                    String.valueOf(state.number()),
                    String.valueOf(state.line()),
                    state.awaits(),
                    names(state.survivors()),
                    state.onFailure(),
                    state.onCancellation()));
        }
        return table(rows);
    }

    private static String fields(MachineClass machine) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("field", "type", "given", "holds"));
        for (Field field : machine.fields()) {
            String given = field.kept() ? "for good" : "first";
            rows.add(List.of(field.name(), field.type().toString(), field.given() ? given : "", names(field.holds())));
        }
        return table(rows);
    }

    private static String labels(MachineClass machine) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("label", "line", "block"));
        for (Label label : machine.labels()) {
            boolean isAwaitPoint =
                    label.state() > 0 && label.state() < machine.states().size();
            String unnamed = isAwaitPoint ? "after the await" : "";
            rows.add(List.of(
                    numbers(label.states()),
                    String.valueOf(label.line()),
                    label.note() == null ? unnamed : label.note()));
        }
        return table(rows);
    }

    private static String routes(Handlers handlers) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("in states", "thrown goes to"));
        handlers.onFailure().forEach(route -> rows.add(row(route, "failure")));
        handlers.onCancellation().forEach(route -> rows.add(row(route, "cancellation")));
        return table(rows);
    }

    private static List<String> row(Handlers.Route route, String event) {
        return List.of(numbers(route.states()), route.target() + " (" + route.words() + ") on " + event);
    }

    private static String numbers(List<Integer> states) {
        return states.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String names(Collection<Local> locals) {
        return locals.stream().map(Local::name).collect(Collectors.joining(", "));
    }

    private static String table(List<List<String>> rows) {
        return String.join("\n", TextTable.align(rows)) + "\n";
    }
}
