package dev.stator.processor.emit;

import dev.stator.processor.machine.Label;
import dev.stator.processor.machine.MachineClass;
import dev.stator.processor.machine.Part;
import dev.stator.processor.model.AsyncMethod;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes a body in parts. They are methods of the machine, which exists from the start, and the locals are its fields. The static body is
 * for those that start it without one; a machine that is given more than a method can take has none.
 *
 * <pre>
 *   static Object learnAll(Context cx, int depth, Songs$learnAll machine, Object awaited, Songs self)
 *           throws Throwable {
 *       return new Songs$learnAll(self).resume(cx, depth, null);
 *   }
 *
 *   protected Object resume(Context cx, int depth, Object awaited) throws Throwable {
 *       rethrow(awaited);
 *       Object answer = part(cx, depth, awaited);
 *       while (answer == MOVED) {
 *           Object moved = passed;
 *           passed = null;
 *           answer = part(cx, depth, moved);
 *       }
 *       return answer;
 *   }
 *
 *   private Object part(Context cx, int depth, Object awaited) throws Throwable {
 *       if (state &lt;= 87) {
 *           return learnAll1(cx, depth, awaited);
 *       }
 *       return learnAll2(cx, depth, awaited);
 *   }
 *
 *   private Object learnAll1(Context cx, int depth, Object awaited) throws Throwable {
 *       while (true) {
 *           switch (state) {
 *               case 0: {
 *                   ...
 *               }
 *               default: {
 *                   passed = awaited;
 *                   return MOVED;
 *               }
 *           }
 *       }
 *   }
 * </pre>
 */
final class PartsWriter {

    private final Code code;
    private final MachineClass machine;
    private final AsyncMethod method;
    private final DispatchWriter dispatch;

    PartsWriter(Code code, MachineClass machine) {
        this.code = code;
        this.machine = machine;
        this.method = machine.method();
        this.dispatch = new DispatchWriter(code, machine, new StepWriter(code, machine));
    }

    /** The field of the machine that only parts need. */
    static void field(Code code) {
        code.blank();
        code.line("// what was awaited, on the way to another part");
        code.line("private ", Names.OBJECT, " passed;");
    }

    void write() {
        if (method.kind().startsWithoutMachine() && !method.reference().isFilled()) {
            start();
        }
        resume();
        choose();
        for (int i = 0; i < machine.parts().size(); i++) {
            code.blank();
            BodyStart.openInMachine(code, "private", name(i));
            dispatch.write(machine.parts().get(i).labels(), true);
            code.close("}");
        }
    }

    private void start() {
        code.blank();
        code.line("/** The body. It is long, so it stands in parts, and the machine holds its locals. */");
        BodyStart.write(code, method);
        code.line("return new ", MachineType.of(method), "(", MachineType.given(method), ").resume(cx, depth, null);");
        code.close("}");
    }

    /** {@code learnAll1}. */
    private String name(int part) {
        return method.reference().body() + (part + 1);
    }

    private void resume() {
        code.blank();
        code.line("/** Goes on at the saved state, from part to part. */");
        code.line("@", Names.OVERRIDE);
        BodyStart.openInMachine(code, "protected", "resume");
        dispatch.receive();
        code.line(Names.OBJECT, " answer = part(cx, depth, awaited);");
        code.open("while (answer == MOVED) {");
        code.line(Names.OBJECT, " moved = passed;");
        code.line("passed = null;");
        code.line("answer = part(cx, depth, moved);");
        code.close("}");
        code.line("return answer;");
        code.close("}");
    }

    /** The states of one part are few ranges of numbers. */
    private void choose() {
        code.blank();
        code.line("/** Goes on in the part that has the state. */");
        BodyStart.openInMachine(code, "private", "part");
        List<Map.Entry<Integer, Integer>> ranges = List.copyOf(ranges().entrySet());
        for (Map.Entry<Integer, Integer> range : ranges.subList(0, ranges.size() - 1)) {
            code.open("if (state <= " + range.getKey() + ") {");
            code.line("return ", name(range.getValue()), "(cx, depth, awaited);");
            code.close("}");
        }
        code.line("return ", name(ranges.get(ranges.size() - 1).getValue()), "(cx, depth, awaited);");
        code.close("}");
    }

    /** The last state of each range, in their order, and its part. */
    private Map<Integer, Integer> ranges() {
        TreeMap<Integer, Integer> parts = new TreeMap<>();
        for (int i = 0; i < machine.parts().size(); i++) {
            Part part = machine.parts().get(i);
            for (Label label : part.labels()) {
                for (int state : label.states()) {
                    parts.put(state, i);
                }
            }
        }
        TreeMap<Integer, Integer> ranges = new TreeMap<>();
        parts.forEach((state, part) -> {
            Map.Entry<Integer, Integer> last = ranges.lastEntry();
            if (last != null && last.getValue().equals(part)) {
                ranges.remove(last.getKey());
            }
            ranges.put(state, part);
        });
        return ranges;
    }
}
