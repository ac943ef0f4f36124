package dev.stator.processor.layout;

import dev.stator.processor.ir.BasicBlock;
import dev.stator.processor.ir.Instruction;
import dev.stator.processor.ir.LiveLocals;
import dev.stator.processor.ir.Terminator;
import dev.stator.processor.machine.Field;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Local;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The fields of a body in parts: its locals live in them, so that no await saves anything.
 *
 * <p>In: the body, and what lives across its awaits. Out: at each await the references that a field may still hold and nobody needs any
 * more, which it empties. A forward analysis finds them: an assignment lets a field hold something; an await empties what does not
 * survive it, unless what it awaits throws at once.
 */
final class HeldFields implements Storage {

    private final Graph graph;
    private final LiveLocals live;
    private final Set<Local> locals;

    /** By block: the references that may be held where it begins. */
    private final Map<Integer, Set<Local>> atEntry = new HashMap<>();

    /** @param locals those that are fields */
    HeldFields(Graph graph, LiveLocals live, Set<Local> locals) {
        this.graph = graph;
        this.live = live;
        this.locals = locals;
        flow();
    }

    @Override
    public List<Field.Save> saves(BasicBlock block) {
        return List.of();
    }

    @Override
    public List<Local> drops(BasicBlock block) {
        List<Local> drops = new ArrayList<>(beforeEnd(block));
        drops.removeAll(survivors(block));
        return drops;
    }

    private void flow() {
        Set<Local> given = new LinkedHashSet<>();
        graph.body().method().given().forEach(local -> hold(local, given));
        Deque<Integer> pending = new ArrayDeque<>();
        enter(0, given, pending);
        while (!pending.isEmpty()) {
            BasicBlock block = graph.block(pending.remove());
            Set<Local> held = beforeEnd(block);
            if (block.handler() != null) {
                Set<Local> thrown = new LinkedHashSet<>(held);
                hold(block.handler().thrown(), thrown);
                block.handler().entries().forEach(entry -> enter(entry, thrown, pending));
            }
            Set<Local> after = new LinkedHashSet<>(held);
            if (block.terminator() instanceof Terminator.Await await) {
                after.retainAll(survivors(block));
                if (await.target() != null) {
                    hold(await.target(), after);
                }
            }
            block.terminator().successors().forEach(next -> enter(next, after, pending));
        }
    }

    private void enter(int block, Set<Local> held, Deque<Integer> pending) {
        boolean isNew = !atEntry.containsKey(block);
        boolean isMore =
                atEntry.computeIfAbsent(block, none -> new LinkedHashSet<>()).addAll(held);
        if (isNew || isMore) {
            pending.add(block);
        }
    }

    /** What may be held where the block ends, and in between. */
    private Set<Local> beforeEnd(BasicBlock block) {
        Set<Local> held = new LinkedHashSet<>(atEntry.getOrDefault(block.id(), Set.of()));
        for (Instruction instruction : block.instructions()) {
            if (instruction instanceof Instruction.Assign assign) {
                hold(assign.target(), held);
            }
            instruction.fragments().forEach(fragment -> hold(fragment, held));
        }
        block.terminator().fragments().forEach(fragment -> hold(fragment, held));
        return held;
    }

    private void hold(Fragment fragment, Set<Local> held) {
        fragment.uses(Fragment.Access.WRITE).forEach(local -> hold(local, held));
    }

    private void hold(Local local, Set<Local> held) {
        if (local.isReference() && locals.contains(local)) {
            held.add(local);
        }
    }

    private List<Local> survivors(BasicBlock await) {
        return live.acrossAwait().getOrDefault(await.id(), List.of());
    }
}
