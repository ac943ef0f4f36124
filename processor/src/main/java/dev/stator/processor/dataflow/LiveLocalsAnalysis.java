package dev.stator.processor.dataflow;

import dev.stator.processor.ir.BasicBlock;
import dev.stator.processor.ir.Body;
import dev.stator.processor.ir.DeclaredLocals;
import dev.stator.processor.ir.Instruction;
import dev.stator.processor.ir.LiveLocals;
import dev.stator.processor.ir.Terminator;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Fragment.Access;
import dev.stator.processor.model.Local;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Live locals.
 *
 * <p>In: a body. Out: the locals whose value may be read after the entry of each block, and those that must survive each await. A
 * local is
 *
 * <ul>
 *   <li>used where text reads, updates or captures it; text that only writes it neither uses nor kills it, since it may not get there;
 *   <li>killed by {@link Instruction.Assign}, and by an await that it is the target of;
 *   <li>live throughout a block if it is live where the block's handler is entered, for every instruction may fail; except {@code
 *       thrown}, which the failure defines.
 * </ul>
 *
 * An await can fail when it is resumed, so what its handler needs survives it too.
 */
public final class LiveLocalsAnalysis implements BackwardAnalysis.Problem<BitSet> {

    private final Body body;
    private final List<Local> locals;
    private final Map<Local, Integer> numbers = new HashMap<>();

    private LiveLocalsAnalysis(Body body) {
        this.body = body;
        this.locals = DeclaredLocals.of(body);
        locals.forEach(local -> numbers.put(local, numbers.size()));
    }

    public static LiveLocals analyze(Body body) {
        LiveLocalsAnalysis analysis = new LiveLocalsAnalysis(body);
        return analysis.result(BackwardAnalysis.solve(body, analysis));
    }

    private LiveLocals result(BackwardAnalysis.Solution<BitSet> live) {
        Map<Integer, Set<Local>> atEntry = new HashMap<>();
        Map<Integer, List<Local>> acrossAwait = new HashMap<>();
        for (BasicBlock block : body.blocks()) {
            atEntry.put(block.id(), new LinkedHashSet<>(locals(live.atEntry(block.id()))));
            if (block.terminator() instanceof Terminator.Await) {
                acrossAwait.put(block.id(), locals(afterTerminator(block, live)));
            }
        }
        return new LiveLocals(atEntry, acrossAwait);
    }

    @Override
    public BitSet bottom() {
        return new BitSet();
    }

    @Override
    public BitSet transfer(BasicBlock block, BackwardAnalysis.Solution<BitSet> solution) {
        BitSet handled = atHandlers(block, solution);
        BitSet live = afterTerminator(block, solution);
        use(block.terminator().fragments(), live);
        for (int i = block.instructions().size() - 1; i >= 0; i--) {
            Instruction instruction = block.instructions().get(i);
            if (instruction instanceof Instruction.Assign assign) {
                live.clear(number(assign.target()));
                live.or(handled);
            }
            use(instruction.fragments(), live);
        }
        return live;
    }

    /** What is live when the terminator has evaluated its operands: for an await, while it waits. */
    private BitSet afterTerminator(BasicBlock block, BackwardAnalysis.Solution<BitSet> solution) {
        BitSet live = new BitSet();
        block.terminator().successors().forEach(target -> live.or(solution.atEntry(target)));
        if (block.terminator() instanceof Terminator.Await await && await.target() != null) {
            live.clear(number(await.target()));
        }
        live.or(atHandlers(block, solution));
        return live;
    }

    private BitSet atHandlers(BasicBlock block, BackwardAnalysis.Solution<BitSet> solution) {
        BitSet live = new BitSet();
        if (block.handler() != null) {
            block.handler().entries().forEach(entry -> live.or(solution.atEntry(entry)));
            live.clear(number(block.handler().thrown()));
        }
        return live;
    }

    private void use(List<Fragment> fragments, BitSet live) {
        for (Fragment fragment : fragments) {
            fragment.uses(Access.READ, Access.UPDATE, Access.CAPTURE).forEach(local -> live.set(number(local)));
        }
    }

    private int number(Local local) {
        return Objects.requireNonNull(numbers.get(local));
    }

    private List<Local> locals(BitSet numbers) {
        return numbers.stream().mapToObj(locals::get).toList();
    }
}
