package dev.stator.processor.layout;

import dev.stator.processor.ir.BasicBlock;
import dev.stator.processor.ir.Body;
import dev.stator.processor.ir.Handler;
import dev.stator.processor.ir.Instruction;
import dev.stator.processor.ir.Instruction.Execute;
import dev.stator.processor.ir.LiveLocals;
import dev.stator.processor.ir.Terminator;
import dev.stator.processor.ir.Terminator.Await;
import dev.stator.processor.ir.Terminator.Awaited;
import dev.stator.processor.ir.Terminator.Return;
import dev.stator.processor.ir.Terminator.Switch;
import dev.stator.processor.machine.MachineClass;
import dev.stator.processor.model.AsyncMethod;
import dev.stator.processor.model.Expression.Result;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Local;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Bodies that are written block by block, and laid out. */
final class Blocks {

    static final Return DONE = new Return(Return.Kind.VALUE, null, 1);

    private Blocks() {}

    static MachineClass layout(AsyncMethod method, Map<Integer, List<Local>> acrossAwait, BasicBlock... blocks) {
        return Layout.layout(
                new Body(method, List.of(blocks)), new LiveLocals(Map.of(0, Set.of()), acrossAwait), 8_000);
    }

    static BasicBlock block(int id, Terminator end, Instruction... instructions) {
        return new BasicBlock(id, List.of(instructions), end, null, null, id);
    }

    static BasicBlock guarded(int id, @Nullable Handler handler, @Nullable String note, Terminator end) {
        return new BasicBlock(id, List.of(), end, handler, note, id);
    }

    static Await await(@Nullable Local target, int next) {
        return new Await(new Awaited.Future(Fragment.text("f")), target, Result.BOXED, next, 1, "source");
    }

    static Switch choose(Local selector, int otherwise, Terminator.Arm... arms) {
        return new Switch(Fragment.read(selector), List.of(arms), otherwise, 1);
    }

    static Terminator.Arm arm(int target, String... labels) {
        return new Terminator.Arm(Stream.of(labels).map(Fragment::text).toList(), target);
    }

    static Execute use(Object... code) {
        return new Execute(Fragment.of(code), 1);
    }
}
