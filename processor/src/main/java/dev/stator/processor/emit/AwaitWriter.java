package dev.stator.processor.emit;

import dev.stator.processor.ir.Terminator.Awaited;
import dev.stator.processor.machine.Field;
import dev.stator.processor.machine.MachineClass;
import dev.stator.processor.machine.Step;
import dev.stator.processor.model.AsyncMethod;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Local;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes an await point: what is awaited, and the way to rest if it is pending.
 *
 * <pre>
 *   // Songs.java:9 awaits learnSong(name)
 *   awaited = Songs$learnSong.learnSong(cx, depth + 1, null, null, self, name);
 *   if (awaited == PENDING) {
 *       if (machine == null) {
 *           machine = new Songs$learnAndSing(self, name);
 *       }
 *       machine.verses = verses;
 *       machine.name = null;
 *       return machine.suspend(cx, 1);
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
        code.open("if (awaited == PENDING) {");
        code.open("if (machine == null) {");
        code.line("machine = new ", MachineType.of(method), "(", MachineType.given(method), ");");
        code.close("}");
        for (Field.Save save : await.saves()) {
            code.line("machine.", save.field().name(), " = ", save.local(), ";");
        }
        for (Field field : await.clears()) {
            code.line("machine.", field.name(), " = null;");
        }
        code.line("return machine.suspend(cx, " + await.state() + ");");
        code.close("}");
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
        Fragment receiver = call.receiver();
        if (receiver == null || call.virtualCall() == null) {
            code.line(mark, "awaited = ", direct(call, receiver, call.arguments()), ";");
            return;
        }
        List<Fragment> operands = new ArrayList<>(List.of(receiver));
        operands.addAll(call.arguments());
        Fragment isPresent = isSelf(receiver) ? Fragment.EMPTY : Fragment.of(receiver, " != null");
        Fragment isExact = call.exactClass() == null
                ? Fragment.EMPTY
                : Fragment.of(receiver, ".getClass() == ", call.exactClass(), ".class");
        String and = isPresent.pieces().isEmpty() || isExact.pieces().isEmpty() ? "" : " && ";
        code.line(mark, "awaited = ", isPresent, and, isExact);
        code.line(mark, "        ? ", direct(call, receiver, call.arguments()));
        code.line(mark, "        : await(cx, depth, ", call.virtualCall().fill(operands), ");");
    }

    private static Fragment direct(Awaited.Call call, Fragment receiver, List<Fragment> arguments) {
        AsyncMethod.Reference callee = call.callee();
        List<Fragment> all = new ArrayList<>(List.of(Fragment.text("cx, depth + 1, null, null")));
        if (receiver != null) {
            all.add(receiver);
        }
        all.addAll(arguments);
        return Fragment.of(
                Fragment.type(callee.packageName(), callee.machine()), ".", callee.name(), "(", Code.commas(all), ")");
    }

    private static boolean isSelf(Fragment receiver) {
        List<Fragment.Piece> pieces = withoutMarks(receiver);
        return pieces.size() == 1
                && pieces.get(0) instanceof Fragment.Use use
                && use.local().kind() == Local.Kind.SELF;
    }

    private static List<Fragment.Piece> withoutMarks(Fragment fragment) {
        return fragment.pieces().stream()
                .filter(piece -> !(piece instanceof Fragment.Line)
                        && !(piece instanceof Fragment.Text text && text.text().isEmpty()))
                .toList();
    }
}
