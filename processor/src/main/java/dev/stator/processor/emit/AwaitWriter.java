package dev.stator.processor.emit;

import dev.stator.processor.ir.Terminator.Awaited;
import dev.stator.processor.machine.Field;
import dev.stator.processor.machine.MachineClass;
import dev.stator.processor.machine.Step;
import dev.stator.processor.model.AsyncMethod;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Local;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes an await point: what is awaited, and the way to rest if it is pending.
 *
 * <pre>
 *   // Songs.java:9 awaits learnSong(name)
 *   awaited = Songs$learnSong.learnSong(cx, depth + 1, null, null, self, name);
 *   if (awaited == PENDING) {
 *       if (machine == null) {
 *           machine = new Songs$learnAndSing(self, null);        // name is not needed any more
 *       }
 *       machine.verses = verses;
 *       return machine.suspend(cx, 1);
 *   }
 * </pre>
 *
 * A body in parts has its locals in the machine, and lets go there of what it needs no longer:
 *
 * <pre>
 *   awaited = Songs$learnSong.learnSong(cx, depth + 1, null, null, self, name);
 *   name = null;
 *   if (awaited == PENDING) {
 *       return suspend(cx, 1);
 *   }
 * </pre>
 */
final class AwaitWriter {

    private final Code code;
    private final MachineClass machine;

    AwaitWriter(Code code, MachineClass machine) {
        this.code = code;
        this.machine = machine;
    }

    void write(Step.Await await) {
        AsyncMethod method = machine.method();
        code.line("// ", Comments.line(method.file()), ":" + await.line() + " awaits ", Comments.brief(await.source()));
        if (await.awaited() instanceof Awaited.Call call) {
            call(call, await.line());
        } else if (await.awaited() instanceof Awaited.Future future) {
            code.line(Code.mark(await.line()), "awaited = await(cx, depth, ", future.future(), ");");
        }
        if (machine.isInParts()) {
            await.drops().forEach(local -> code.line(local, " = null;"));
            code.open("if (awaited == PENDING) {");
            code.line("return suspend(cx, " + await.state() + ");");
            code.close("}");
            return;
        }
        code.open("if (awaited == PENDING) {");
        if (method.kind().startsWithoutMachine()) {
            code.open("if (machine == null) {");
            code.line("machine = new ", MachineType.of(method), "(", given(), ");");
            code.close("}");
        }
        for (Field.Save save : await.saves()) {
            code.line("machine.", save.field().name(), " = ", save.local(), ";");
        }
        code.line("return machine.suspend(cx, " + await.state() + ");");
        code.close("}");
    }

    /** What the call gave and the machine keeps for good; what else is needed behind the await is saved. */
    private Fragment given() {
        Set<Local> needed = new HashSet<>();
        machine.fields().stream().filter(Field::kept).forEach(field -> needed.addAll(field.holds()));
        return Code.commas(machine.method().given().stream()
                .map(local -> needed.contains(local) ? Fragment.read(local) : MachineType.absent(local))
                .toList());
    }

    /**
     * A call whose callee is known.
     *
     * <pre>
     *   awaited = Songs$learnSong.learnSong(cx, depth + 1, null, null, self, name);
     *
     *   awaited = song != null && song.getClass() == Song.class       // may be null, or override it
     *           ? Song$sing.sing(cx, depth + 1, null, null, song)
     *           : await(cx, depth, song.sing());
     * </pre>
     *
     * Either way the arguments are evaluated once, and a receiver that is null is found out after them, as in a blocking call.
     */
    private void call(Awaited.Call call, int line) {
        Fragment.Line mark = Code.mark(line);
        Fragment direct = direct(call);
        List<Fragment> guards = guards(call);
        if (guards.isEmpty() || call.virtualCall() == null) {
            code.line(mark, "awaited = ", direct, ";");
            return;
        }
        code.line(mark, "awaited = ", Code.separated(guards, " && "));
        code.line(mark, "        ? ", direct);
        code.line(mark, "        : await(cx, depth, ", call.virtualCall().fill(operands(call)), ");");
    }

    /** What must hold for a direct start. */
    private static List<Fragment> guards(Awaited.Call call) {
        List<Fragment> guards = new ArrayList<>();
        Fragment receiver = call.receiver();
        if (receiver != null && call.virtualCall() != null && !isSelf(receiver)) {
            guards.add(Fragment.of(receiver, " != null"));
        }
        if (receiver != null && call.exactClass() != null) {
            guards.add(Fragment.of(receiver, ".getClass() == ", call.exactClass(), ".class"));
        }
        return guards;
    }

    private static Fragment direct(Awaited.Call call) {
        List<Fragment> all = new ArrayList<>(List.of(Fragment.text("cx, depth + 1, null, null")));
        all.addAll(operands(call));
        AsyncMethod.Reference callee = call.callee();
        Fragment machine = Fragment.type(callee.packageName(), callee.machine());
        return Fragment.of(machine, ".", callee.body(), "(", Code.commas(all), ")");
    }

    /** The receiver, unless the method is static, and the arguments. */
    private static List<Fragment> operands(Awaited.Call call) {
        List<Fragment> operands = new ArrayList<>();
        if (call.receiver() != null) {
            operands.add(call.receiver());
        }
        operands.addAll(call.arguments());
        return operands;
    }

    private static boolean isSelf(Fragment receiver) {
        Local local = receiver.asLocal();
        return local != null && local.kind() == Local.Kind.SELF;
    }
}
