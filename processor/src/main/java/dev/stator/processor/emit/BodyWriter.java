package dev.stator.processor.emit;

import dev.stator.processor.machine.Field;
import dev.stator.processor.machine.Handlers;
import dev.stator.processor.machine.Label;
import dev.stator.processor.machine.MachineClass;
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
 * Writes the body: the static method that starts without a machine and goes on with one.
 *
 * <pre>
 *   static Object learnAndSing(
 *           Context cx, int depth, Songs$learnAndSing machine, Object awaited, Songs self, String name)
 *           throws Throwable {
 *       int state = 0;
 *       int verses = 0;
 *       if (machine != null) {
 *           state = machine.state;
 *           verses = machine.verses;
 *           rethrow(awaited);
 *       }
 *       while (true) {
 *           switch (state) {
 *               case 0: {
 *                   ...
 *               }
 *               case 1: { // while (verses < song.length())
 *                   ...
 *               }
 *           }
 *       }
 *   }
 * </pre>
 *
 * Without a jump there is no loop around the switch, and without an await no switch. With handlers, the switch stands in a try:
 *
 * <pre>
 *           Throwable failure = failureOf(awaited);      // when it goes on
 *           if (failure != null) {
 *               state = handler(state, failure);
 *               thrown = failure;
 *           }
 *       ...
 *           } catch (Throwable failure) {                // when it runs
 *               state = handler(state, failure);
 *               thrown = failure;
 *           }
 * </pre>
 */
final class BodyWriter {

    private static final int WIDTH = 100;

    private final Code code;
    private final MachineClass machine;
    private final AsyncMethod method;
    private final StepWriter steps;

    BodyWriter(Code code, MachineClass machine) {
        this.code = code;
        this.machine = machine;
        this.method = machine.method();
        this.steps = new StepWriter(code, machine);
    }

    void write() {
        boolean started = machine.awaits();
        code.line(
                started
                        ? "/** The body: starts without a machine, goes on with one. */"
                        : "/** The body. It never waits. */");
        signature();
        if (method.reference().recursive()) {
            startLater();
        }
        if (machine.labels().size() == 1 && !machine.jumps()) {
            steps.write(machine.labels().get(0).steps());
        } else {
            prologue();
            dispatch();
        }
        code.close("}");
    }

    private void signature() {
        Fragment declaration = MachineType.declaration(method);
        Fragment given = MachineType.declaredGiven(method);
        String space = declaration.pieces().isEmpty() ? "" : " ";
        String comma = given.pieces().isEmpty() ? "" : ",";
        String machineType = MachineType.of(method);
        code.line(
                "static ",
                declaration,
                space,
                Names.OBJECT,
                " ",
                method.reference().body(),
                "(");
        Fragment convention = Fragment.of(
                Names.CONTEXT, " cx, int depth, ", machineType, " machine, ", Names.OBJECT, " awaited", comma);
        if (convention.toString().length() + given.toString().length() > WIDTH) {
            code.line("        ", convention);
            code.line("        ", given, ")");
        } else {
            code.line("        ", convention, comma.isEmpty() ? "" : " ", given, ")");
        }
        code.open("        throws ", Names.THROWABLE, " {");
    }

    /**
     * What may call itself sees to the depth of the stack, for all its callers:
     *
     * <pre>
     *   if (machine == null && isDeep(depth)) {
     *       // too many calls on this stack: starts when they have returned
     *       return await(cx, depth, new Songs$count(self, down));
     *   }
     * </pre>
     */
    private void startLater() {
        code.open("if (machine == null && isDeep(depth)) {");
        code.line("// too many calls on this stack: starts when they have returned");
        code.line("return await(cx, depth, new ", MachineType.of(method), "(", MachineType.given(method), "));");
        code.close("}");
    }

    private void prologue() {
        code.line("int state = 0;");
        for (Local local : machine.hoisted()) {
            code.line(local.type(), " ", local, " = ", local.defaultValue(), ";");
        }
        code.open("if (machine != null) {");
        code.line("state = machine.state;");
        takeOut();
        Handlers handlers = machine.handlers();
        if (handlers == null) {
            code.line("rethrow(awaited);");
        } else {
            String failure = handlers.failure();
            code.line(Names.THROWABLE, " ", failure, " = failureOf(awaited);");
            code.open("if (", failure, " != null) {");
            handle(handlers);
            code.close("}");
        }
        code.close("}");
    }

    /**
     * Takes out what was saved. The state tells whose value a shared field holds:
     *
     * <pre>
     *   verses = machine.verses;
     *   switch (state) {
     *       case 1, 2 -> song = machine.stringSlot;
     *       case 3 -> word = machine.stringSlot;
     *   }
     *   machine.stringSlot = null;
     * </pre>
     */
    private void takeOut() {
        for (Field field : machine.fields()) {
            if (!field.given() && !field.isShared()) {
                code.line(field.holds().get(0), " = machine.", field.name(), ";");
            }
        }
        takeOutShared();
        for (Field field : machine.fields()) {
            if (!field.kept() && field.isReference()) {
                code.line("machine.", field.name(), " = null;");
            }
        }
    }

    private void takeOutShared() {
        Map<List<Field.Save>, List<Integer>> states = new LinkedHashMap<>();
        for (State state : machine.states().subList(1, machine.states().size())) {
            states.computeIfAbsent(shared(state), none -> new ArrayList<>()).add(state.number());
        }
        states.remove(List.of());
        if (states.isEmpty()) {
            return;
        }
        code.open("switch (state) {");
        states.forEach((saves, numbers) -> {
            String values = numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
            if (saves.size() == 1) {
                code.line("case ", values, " -> ", taken(saves.get(0)));
            } else {
                code.open("case ", values, " -> {");
                saves.forEach(save -> code.line(taken(save)));
                code.close("}");
            }
        });
        code.close("}");
    }

    private static Fragment taken(Field.Save save) {
        return Fragment.of(save.local(), " = machine.", save.field().name(), ";");
    }

    /** What shared fields hold in {@code state}. */
    private List<Field.Save> shared(State state) {
        List<Field.Save> saves = new ArrayList<>();
        for (Field field : machine.fields()) {
            if (field.isShared()) {
                field.holds().stream()
                        .filter(state.survivors()::contains)
                        .forEach(local -> saves.add(new Field.Save(local, field)));
            }
        }
        return saves;
    }

    private void dispatch() {
        Handlers handlers = machine.handlers();
        boolean loops = machine.jumps();
        if (loops) {
            code.open("while (true) {");
        }
        if (handlers != null) {
            code.open("try {");
        }
        code.open("switch (state) {");
        machine.labels().forEach(this::label);
        if (!loops) {
            code.line("default: throw new ", Names.ASSERTION_ERROR, "(state);");
        }
        code.close("}");
        if (handlers != null) {
            code.reopen("} catch (", Names.THROWABLE, " ", handlers.failure(), ") {");
            handle(handlers);
            code.close("}");
        }
        if (loops) {
            code.close("}");
        }
    }

    private void label(Label label) {
        String note = label.note() == null ? "" : " // " + Comments.brief(label.note());
        code.open("case " + label.state() + ": {", note);
        steps.write(label.steps());
        code.close("}");
    }

    private void handle(Handlers handlers) {
        code.line("state = handler(state, ", handlers.failure(), ");");
        code.line(handlers.thrown(), " = ", handlers.failure(), ";");
    }
}
