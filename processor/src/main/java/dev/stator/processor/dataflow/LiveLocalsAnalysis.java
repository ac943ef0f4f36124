package dev.stator.processor.dataflow;

import dev.stator.processor.ir.BasicBlock;
import dev.stator.processor.ir.Body;
import dev.stator.processor.ir.Handler;
import dev.stator.processor.ir.Instruction;
import dev.stator.processor.ir.LiveLocals;
import dev.stator.processor.ir.Terminator;
import dev.stator.processor.model.AsyncMethod;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Fragment.Access;
import dev.stator.processor.model.Local;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which locals are live where.
 *
 * <ul>
 *   <li>A local is live if it may be read before it is assigned. Reading, updating and capturing use it; a whole assignment ends its old
 *       life; a {@code WRITE} inside a larger statement does neither.
 *   <li>Every instruction may fail. So what is live where a handler begins is live throughout the blocks that it covers, and no
 *       assignment there ends its life. What was thrown is assigned on the way.
 *   <li>Live across an await is what is live after it, its result aside: also when the resumed body fails at once.
 * </ul>
 */
public final class LiveLocalsAnalysis {

    private final Body body;

    private LiveLocalsAnalysis(Body body) {
        this.body = body;
    }

    /** Analyses a verified body. */
    public static LiveLocals analyze(Body body) {
        return new LiveLocalsAnalysis(body).solve();
    }

    private LiveLocals solve() {
        Map<Integer, Set<Local>> atEntry = BackwardSolver.solve(body, LiveLocalsAnalysis::atEntry);
        List<Local> order = declarationOrder();
        Map<Integer, List<Local>> acrossAwait = new LinkedHashMap<>();
        for (BasicBlock block : body.blocks()) {
            if (block.terminator() instanceof Terminator.Await) {
                Set<Local> live = afterInstructions(block, id -> atEntry.getOrDefault(id, Set.of()));
                acrossAwait.put(
                        block.id(), order.stream().filter(live::contains).toList());
            }
        }
        return new LiveLocals(atEntry, acrossAwait);
    }

    private static Set<Local> atEntry(BasicBlock block, Function<Integer, Set<Local>> atEntry) {
        Set<Local> live = afterInstructions(block, atEntry);
        block.terminator().fragments().forEach(fragment -> use(fragment, live));
        List<Instruction> instructions = block.instructions();
        for (int i = instructions.size() - 1; i >= 0; i--) {
            Instruction instruction = instructions.get(i);
            if (instruction instanceof Instruction.Assign assign) {
                live.remove(assign.target());
            }
            instruction.fragments().forEach(fragment -> use(fragment, live));
        }
        addHandler(block.handler(), atEntry, live);
        return live;
    }

    /** What is live behind the last instruction of a block, and once what it awaits is there. */
    private static Set<Local> afterInstructions(BasicBlock block, Function<Integer, Set<Local>> atEntry) {
        Set<Local> live = new HashSet<>();
        block.terminator().successors().forEach(successor -> live.addAll(atEntry.apply(successor)));
        if (block.terminator() instanceof Terminator.Await await && await.target() != null) {
            live.remove(await.target());
        }
        addHandler(block.handler(), atEntry, live);
        return live;
    }

    private static void addHandler(
            @Nullable Handler handler, Function<Integer, Set<Local>> atEntry, Set<Local> live) {
        if (handler != null) {
            Set<Local> handled = new HashSet<>();
            handler.entries().forEach(entry -> handled.addAll(atEntry.apply(entry)));
            handled.remove(handler.thrown());
            live.addAll(handled);
        }
    }

    private static void use(Fragment fragment, Set<Local> live) {
        live.addAll(fragment.uses(Access.READ, Access.UPDATE, Access.CAPTURE));
    }

    /** The receiver, the parameters, then the locals as they first occur. */
    private List<Local> declarationOrder() {
        AsyncMethod method = body.method();
        Set<Local> order = new LinkedHashSet<>();
        if (method.self() != null) {
            order.add(method.self());
        }
        order.addAll(method.parameters());
        for (BasicBlock block : body.blocks()) {
            for (Instruction instruction : block.instructions()) {
                instruction.fragments().forEach(fragment -> order.addAll(fragment.uses(Access.values())));
                if (instruction instanceof Instruction.Assign assign) {
                    order.add(assign.target());
                }
            }
            block.terminator().fragments().forEach(fragment -> order.addAll(fragment.uses(Access.values())));
            if (block.terminator() instanceof Terminator.Await await && await.target() != null) {
                order.add(await.target());
            }
        }
        return List.copyOf(order);
    }
}
