package dev.stator.processor.emit;

import dev.stator.processor.machine.Field;
import dev.stator.processor.machine.Handlers;
import dev.stator.processor.machine.Label;
import dev.stator.processor.machine.MachineClass;
import dev.stator.processor.model.AsyncMethod;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Local;

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
                method.reference().name(),
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
        for (Field field : machine.fields()) {
            if (!field.given()) {
                field.holds().forEach(local -> code.line(local, " = machine.", field.name(), ";"));
            }
        }
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
            code.open("default: {");
            code.line("throw new ", Names.ASSERTION_ERROR, "(state);");
            code.close("}");
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
