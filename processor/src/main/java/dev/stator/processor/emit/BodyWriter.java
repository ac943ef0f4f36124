package dev.stator.processor.emit;

import dev.stator.processor.machine.Field;
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
 * Writes the body: the static method that starts without a machine and goes on with one. (That of a block or a generator has its machine
 * from the start.)
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
 */
final class BodyWriter {

    private final Code code;
    private final MachineClass machine;
    private final AsyncMethod method;
    private final StepWriter steps;
    private final DispatchWriter dispatch;

    BodyWriter(Code code, MachineClass machine) {
        this.code = code;
        this.machine = machine;
        this.method = machine.method();
        this.steps = new StepWriter(code, machine);
        this.dispatch = new DispatchWriter(code, machine, steps);
    }

    void write() {
        code.line("/** ", description(), " */");
        BodyStart.write(code, method);
        if (machine.labels().size() == 1 && !machine.jumps()) {
            steps.write(machine.labels().get(0).steps());
        } else {
            prologue();
            dispatch.write(machine.labels(), machine.jumps());
        }
        code.close("}");
    }

    private String description() {
        if (!machine.awaits()) {
            return "The body. It never waits.";
        }
        return method.kind().startsWithoutMachine()
                ? "The body: starts without a machine, goes on with one."
                : "The body. Its machine is there from the start.";
    }

    private void prologue() {
        if (method.kind().startsWithoutMachine()) {
            code.line("int state = 0;");
            machine.hoisted().forEach(local -> declare(local, local.defaultValue()));
            code.open("if (machine != null) {");
            code.line("state = machine.state;");
            ownFields().forEach((local, field) -> code.line(taken(new Field.Save(local, field))));
            goOn();
            code.close("}");
        } else {
            Map<Local, Field> own = ownFields();
            code.line("int state = machine.state;");
            machine.hoisted()
                    .forEach(local -> declare(
                            local,
                            own.containsKey(local) ? "machine." + own.get(local).name() : local.defaultValue()));
            goOn();
        }
    }

    private void declare(Local local, String value) {
        code.line(local.type(), " ", local, " = ", value, ";");
    }

    /** The locals that survive an await in fields of their own. */
    private Map<Local, Field> ownFields() {
        Map<Local, Field> own = new LinkedHashMap<>();
        machine.fields().stream()
                .filter(field -> !field.given() && !field.isShared())
                .forEach(field -> own.put(field.holds().get(0), field));
        return own;
    }

    /**
     * Takes out what was saved in shared fields, whose value the state tells, and leaves no reference behind:
     *
     * <pre>
     *   switch (state) {
     *       case 1, 2 -> song = machine.stringSlot;
     *       case 3 -> word = machine.stringSlot;
     *   }
     *   machine.stringSlot = null;
     * </pre>
     */
    private void goOn() {
        takeOutShared();
        for (Field field : machine.fields()) {
            if (!field.kept() && field.isReference()) {
                code.line("machine.", field.name(), " = null;");
            }
        }
        dispatch.receive();
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
}
