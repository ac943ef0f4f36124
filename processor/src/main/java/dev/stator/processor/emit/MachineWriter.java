package dev.stator.processor.emit;

import dev.stator.processor.machine.Field;
import dev.stator.processor.machine.MachineClass;
import dev.stator.processor.machine.Source;
import dev.stator.processor.machine.State;
import dev.stator.processor.model.AsyncMethod;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Local;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes a machine; docs/design/calling-convention.md shows one whole.
 *
 * <pre>
 *   /** ...the states... *&#47;
 *   &#64;Generated &#64;SuppressWarnings
 *   final class Songs$learnSong extends Machine&lt;Song> {
 *       fields
 *       constructors    for a call; for a body that suspends and has no machine yet
 *       resume          goes on with what the fields hold
 *       learnSong       the body
 *       handler         where failures go, if there is anywhere to go
 *       clear           when the machine is over
 *       suspendedAt     for stack traces
 *       local types     those of the body
 *   }
 * </pre>
 */
public final class MachineWriter {

    private final Code code = new Code();
    private final MachineClass machine;
    private final AsyncMethod method;

    private MachineWriter(MachineClass machine) {
        this.machine = machine;
        this.method = machine.method();
    }

    public static Source write(MachineClass machine, Surroundings surroundings) {
        AsyncMethod method = machine.method();
        MachineWriter writer = new MachineWriter(machine);
        writer.writeClass(surroundings);
        return SourceFile.of(
                method.reference().packageName(),
                method.reference().machine(),
                method.typeArguments(),
                method.localTypes().names(),
                surroundings.declares(),
                writer.code.build());
    }

    private void writeClass(Surroundings surroundings) {
        StateTableWriter.write(code, machine);
        Suppressions.write(code, surroundings.readsGenerated(), method.suppressedWarnings());
        code.open(
                "final class ",
                method.reference().machine(),
                MachineType.declaration(method),
                " extends ",
                Names.MACHINE,
                "<",
                method.result(),
                "> {");
        fields(
                "what the call was given",
                machine.fields().stream().filter(Field::given).toList());
        fields(
                "what survives an await",
                machine.fields().stream().filter(field -> !field.given()).toList());
        constructors();
        resume();
        code.blank();
        new BodyWriter(code, machine).write();
        if (machine.handlers() != null) {
            code.blank();
            HandlerWriter.write(code, machine.handlers());
        }
        clear();
        suspendedAt();
        new LocalTypeWriter(code).write(method.localTypes().members());
        code.close("}");
    }

    private void fields(String comment, List<Field> fields) {
        if (!fields.isEmpty()) {
            code.blank();
            code.line("// ", comment);
            fields.forEach(this::field);
        }
    }

    private void field(Field field) {
        boolean isFinal = field.kept() && !field.isReference();
        String holds = field.holds().stream().map(Local::name).collect(Collectors.joining(", "));
        code.line(
                "private ",
                isFinal ? "final " : "",
                field.type(),
                " ",
                field.name(),
                ";",
                field.isShared() ? " // " + Comments.brief(holds) : "");
    }

    /** A body that suspends gives its new machine what that keeps; the rest is saved anyway. */
    private void constructors() {
        code.blank();
        constructor("", MachineType.locals(method));
        List<Local> kept = MachineType.keptLocals(machine);
        if (machine.awaits() && kept.size() < MachineType.locals(method).size()) {
            code.blank();
            code.line("/** For a body that has to wait: it saves the rest. */");
            constructor("private ", kept);
        }
    }

    private void constructor(String access, List<Local> given) {
        if (given.isEmpty()) {
            code.line(access, method.reference().machine(), "() {}");
            return;
        }
        code.open(access, method.reference().machine(), "(", MachineType.declared(given), ") {");
        given.forEach(local -> code.line("this.", local, " = ", local, ";"));
        code.close("}");
    }

    private void resume() {
        List<Fragment> arguments = new ArrayList<>(List.of(Fragment.text("cx, depth, this, awaited")));
        MachineType.locals(method).forEach(local -> arguments.add(Fragment.read(local)));
        code.blank();
        code.line("/** Goes on at the saved state. */");
        code.line("@", Names.OVERRIDE);
        code.open(
                "protected ",
                Names.OBJECT,
                " resume(",
                Names.CONTEXT,
                " cx, int depth, ",
                Names.OBJECT,
                " awaited) throws ",
                Names.THROWABLE,
                " {");
        code.line("return ", method.reference().body(), "(", Code.commas(arguments), ");");
        code.close("}");
    }

    /** What was saved has been taken out by then; what the call gave may still be there. */
    private void clear() {
        List<Field> references = machine.fields().stream()
                .filter(field -> field.given() && field.isReference())
                .toList();
        if (!references.isEmpty()) {
            code.blank();
            code.line("@", Names.OVERRIDE);
            code.open("protected void clear() {");
            references.forEach(field -> code.line(field.name(), " = null;"));
            code.close("}");
        }
    }

    /** The await points of each line, with commas in between. */
    private Map<Integer, String> lines() {
        Map<Integer, String> lines = new LinkedHashMap<>();
        for (State state : machine.states().subList(1, machine.states().size())) {
            lines.merge(state.line(), String.valueOf(state.number()), (first, next) -> first + ", " + next);
        }
        return lines;
    }

    private void suspendedAt() {
        String packageName = method.reference().packageName();
        String binaryName = (packageName.isEmpty() ? "" : packageName + ".")
                + method.reference().machine();
        code.blank();
        code.line("@", Names.OVERRIDE);
        code.open("protected ", Names.STACK_TRACE_ELEMENT, " suspendedAt() {");
        String line = String.valueOf(method.line());
        if (machine.awaits()) {
            code.open("int line = switch (state) {");
            lines().forEach((userLine, states) -> code.line("case ", states, " -> " + userLine + ";"));
            code.line("default -> " + line + ";");
            code.close("};");
            line = "line";
        }
        code.line(
                "return new ",
                Names.STACK_TRACE_ELEMENT,
                "(\"",
                binaryName,
                "\", \"",
                method.reference().body(),
                "\", \"",
                method.file(),
                "\", ",
                line,
                ");");
        code.close("}");
    }
}
