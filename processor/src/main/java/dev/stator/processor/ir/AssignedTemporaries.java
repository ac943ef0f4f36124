package dev.stator.processor.ir;

import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Fragment.Access;
import dev.stator.processor.model.Local;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Definite assignment of temporaries.
 *
 * <p>In: a body whose targets exist. Out: a use of a temporary that some path reaches without an assignment, if there is one. Forward,
 * intersection over paths: a handler may be entered before any assignment of a block that has it; it is given {@code thrown}.
 */
final class AssignedTemporaries {

    private final Map<Local, Integer> numbers = new HashMap<>();
    private final Map<Integer, BitSet> atEntry = new HashMap<>();
    private final Deque<Integer> open = new ArrayDeque<>();

    private AssignedTemporaries(Body body) {
        DeclaredLocals.of(body).forEach(local -> numbers.put(local, numbers.size()));
    }

    /** Says which use it is. */
    static Optional<String> unassignedUse(Body body) {
        AssignedTemporaries analysis = new AssignedTemporaries(body);
        analysis.enter(0, new BitSet());
        while (!analysis.open.isEmpty()) {
            analysis.flow(body.block(analysis.open.pop()));
        }
        return body.blocks().stream()
                .flatMap(block -> analysis.check(block).stream())
                .findFirst();
    }

    private void enter(int block, BitSet assigned) {
        BitSet before = atEntry.get(block);
        BitSet now = (BitSet) assigned.clone();
        if (before != null) {
            now.and(before);
        }
        if (!now.equals(before)) {
            atEntry.put(block, now);
            open.push(block);
        }
    }

    private void flow(BasicBlock block) {
        BitSet assigned = assignedAtEntry(block);
        if (block.handler() != null) {
            BitSet handled = assignedAtEntry(block);
            assign(block.handler().thrown(), handled);
            block.handler().entries().forEach(entry -> enter(entry, handled));
        }
        for (Instruction instruction : block.instructions()) {
            if (instruction instanceof Instruction.Assign assign) {
                assign(assign.target(), assigned);
            }
        }
        if (block.terminator() instanceof Terminator.Await await && await.target() != null) {
            assign(await.target(), assigned);
        }
        block.terminator().successors().forEach(target -> enter(target, assigned));
    }

    private Optional<String> check(BasicBlock block) {
        BitSet assigned = assignedAtEntry(block);
        for (Instruction instruction : block.instructions()) {
            Optional<String> use = unassigned(instruction.fragments(), assigned, block);
            if (use.isPresent()) {
                return use;
            }
            if (instruction instanceof Instruction.Assign assign) {
                assign(assign.target(), assigned);
            }
        }
        return unassigned(block.terminator().fragments(), assigned, block);
    }

    /** A copy. */
    private BitSet assignedAtEntry(BasicBlock block) {
        return (BitSet) Objects.requireNonNull(atEntry.get(block.id())).clone();
    }

    private void assign(Local local, BitSet assigned) {
        assigned.set(Objects.requireNonNull(numbers.get(local)));
    }

    private Optional<String> unassigned(List<Fragment> fragments, BitSet assigned, BasicBlock block) {
        return fragments.stream()
                .flatMap(fragment -> fragment.uses(Access.READ, Access.UPDATE, Access.CAPTURE).stream())
                .filter(local -> local.kind() == Local.Kind.TEMPORARY
                        && !assigned.get(Objects.requireNonNull(numbers.get(local))))
                .map(local -> "block " + block.id() + " uses " + local + ", which may be unassigned")
                .findFirst();
    }
}
