package dev.stator.processor.emit;

import dev.stator.processor.machine.Handlers;
import dev.stator.processor.machine.Label;
import dev.stator.processor.machine.MachineClass;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes the switch over the states, and in it the labelled blocks.
 *
 * Without a jump there is no loop around the switch, and without an await no switch. With handlers, the switch stands in a try:
 *
 * <pre>
 *           thrown = failureOf(awaited);         // when it goes on
 *           if (thrown != null) {
 *               state = handler(state, thrown);
 *           }
 *       ...
 *           } catch (Throwable failure) {        // when it runs
 *               state = handler(state, failure);
 *               thrown = failure;
 *           }
 * </pre>
 */
final class DispatchWriter {

    private final Code code;
    private final MachineClass machine;
    private final StepWriter steps;

    DispatchWriter(Code code, MachineClass machine, StepWriter steps) {
        this.code = code;
        this.machine = machine;
        this.steps = steps;
    }

    /** @param loops whether a label is reached by a jump */
    void write(List<Label> labels, boolean loops) {
        Handlers handlers = machine.handlers();
        if (loops) {
            code.open("while (true) {");
        }
        if (handlers != null) {
            code.open("try {");
        }
        code.open("switch (state) {");
        labels.forEach(this::label);
        if (machine.isInParts()) {
            otherPart();
        } else if (!loops) {
            code.line("default: throw new ", Names.ASSERTION_ERROR, "(state);");
        }
        code.close("}");
        if (handlers != null) {
            code.reopen("} catch (", Names.THROWABLE, " ", handlers.failure(), ") {");
            code.line("state = handler(state, ", handlers.failure(), ");");
            code.line(handlers.thrown(), " = ", handlers.failure(), ";");
            code.close("}");
        }
        if (loops) {
            code.close("}");
        }
    }

    private void label(Label label) {
        String note = label.note() == null ? "" : " // " + Comments.brief(label.note());
        String states = label.states().stream().map(String::valueOf).collect(Collectors.joining(", "));
        code.open("case " + states + ": {", note);
        steps.write(label.steps());
        code.close("}");
    }

    /** The label stands in another part; what was awaited goes there too. */
    private void otherPart() {
        code.open("default: {");
        code.line("passed = awaited;");
        code.line("return MOVED;");
        code.close("}");
    }

    /** What was awaited may have failed: that is thrown on, or handled. */
    void receive() {
        Handlers handlers = machine.handlers();
        if (handlers == null) {
            code.line("rethrow(awaited);");
            return;
        }
        code.line(handlers.thrown(), " = failureOf(awaited);");
        code.open("if (", handlers.thrown(), " != null) {");
        code.line("state = handler(state, ", handlers.thrown(), ");");
        code.close("}");
    }
}
