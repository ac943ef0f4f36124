package dev.stator.processor.emit;

import dev.stator.processor.machine.Field;
import dev.stator.processor.machine.MachineClass;
import dev.stator.processor.machine.Source;
import dev.stator.processor.model.AsyncMethod;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Local;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes a machine; docs/design/calling-convention.md shows one whole.
 *
 * <pre>
 *   /** ...the states... *&#47;
 *   &#64;Generated &#64;SuppressWarnings
 *   final class Songs$learnSong extends Machine&lt;Song> {
 *       fields
 *       constructor
 *       resume          goes on with what the fields hold
 *       learnSong       the body, in one method or in parts
 *       handler         where failures go, if there is anywhere to go
 *       clear           when the machine is over
 *       suspendedAt     for stack traces
 *       local types     those of the body
 *   }
 * </pre>
 */
public final class MachineWriter {

    private static final int LINES_IN_A_LINE = 12;

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
        Set<String> ownNames = new HashSet<>(method.typeArguments());
        ownNames.addAll(method.localTypes().names());
        return SourceFile.of(
                method.reference().packageName(), method.reference().machine(), ownNames, surroundings, writer.code);
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
        if (machine.isInParts()) {
            PartsWriter.field(code);
        }
        constructor();
        if (machine.isInParts()) {
            new PartsWriter(code, machine).write();
        } else {
            resume();
            code.blank();
            new BodyWriter(code, machine).write();
        }
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

    private void constructor() {
        Fragment given = method.reference().isFilled() ? Fragment.EMPTY : MachineType.declaredGiven(method);
        Fragment signature = Fragment.of(method.reference().machine(), "(", given, ")");
        List<Local> needed = method.given().stream().filter(this::isNeeded).toList();
        code.blank();
        if (given.equals(Fragment.EMPTY) || needed.isEmpty()) {
            code.line(signature, " {}");
            return;
        }
        code.open(signature, " {");
        needed.forEach(local -> code.line("this.", local, " = ", local, ";"));
        code.close("}");
    }

    /** Whether the body uses the value that the call gives. */
    private boolean isNeeded(Local given) {
        return machine.fields().stream()
                .anyMatch(field -> field.given() && field.holds().contains(given));
    }

    private void resume() {
        List<Fragment> arguments = new ArrayList<>(List.of(Fragment.text("cx, depth, this, awaited")));
        method.given()
                .forEach(local -> arguments.add(isNeeded(local) ? Fragment.read(local) : MachineType.absent(local)));
        code.blank();
        code.line("/** Goes on at the saved state. */");
        code.line("@", Names.OVERRIDE);
        BodyStart.openInMachine(code, "protected", "resume");
        code.line("return ", method.reference().body(), "(", Code.commas(arguments), ");");
        code.close("}");
    }

    /** What was saved has been taken out by then; what the call gave may still be there, and so may the locals of a body in parts. */
    private void clear() {
        List<Field> references = machine.fields().stream()
                .filter(field -> (field.given() || machine.isInParts()) && field.isReference())
                .toList();
        if (!references.isEmpty()) {
            code.blank();
            code.line("@", Names.OVERRIDE);
            code.open("protected void clear() {");
            references.forEach(field -> code.line(field.name(), " = null;"));
            code.close("}");
        }
    }

    /**
     * The lines of the states, in their order.
     *
     * <pre>
     *   protected StackTraceElement suspendedAt() {
     *       return at("learnAndSing", "Songs.java", 6, 9, 12);
     *   }
     * </pre>
     */
    private void suspendedAt() {
        List<String> lines = new ArrayList<>();
        machine.states().forEach(state -> lines.add(String.valueOf(state.line())));
        code.blank();
        code.line("@", Names.OVERRIDE);
        code.open("protected ", Names.STACK_TRACE_ELEMENT, " suspendedAt() {");
        int shown = Math.min(LINES_IN_A_LINE, lines.size());
        code.line(
                "return at(\"",
                method.reference().body(),
                "\", \"",
                method.file(),
                "\", ",
                String.join(", ", lines.subList(0, shown)),
                shown < lines.size() ? "," : ");");
        for (int i = shown; i < lines.size(); i = shown) {
            shown = Math.min(i + LINES_IN_A_LINE, lines.size());
            code.line("        ", String.join(", ", lines.subList(i, shown)), shown < lines.size() ? "," : ");");
        }
        code.close("}");
    }
}
