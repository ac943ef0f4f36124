package dev.stator.processor.ir;

import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Fragment.Access;
import dev.stator.processor.model.Local;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Definite assignment of temporaries.
 *
 * <p>In: a body whose targets exist. Out: a use of a temporary that some path reaches without an assignment, if there is one. Forward,
 * intersection over paths: a handler may be entered before any assignment of a block that has it; it is given {@code thrown}.
 */
final class AssignedTemporaries {

    private final Map<Integer, Set<Local>> atEntry = new HashMap<>();
    private final Deque<Integer> open = new ArrayDeque<>();

    private AssignedTemporaries() {}

    /** Says which use it is. */
    static Optional<String> unassignedUse(Body body) {
        AssignedTemporaries analysis = new AssignedTemporaries();
        analysis.enter(0, Set.of());
        while (!analysis.open.isEmpty()) {
            analysis.flow(body.block(analysis.open.pop()));
        }
        return body.blocks().stream()
                .flatMap(block -> analysis.check(block).stream())
                .findFirst();
    }

    private void enter(int block, Set<Local> assigned) {
        Set<Local> before = atEntry.get(block);
        Set<Local> now = new HashSet<>(assigned);
        if (before != null) {
            now.retainAll(before);
        }
        if (!now.equals(before)) {
            atEntry.put(block, now);
            open.push(block);
        }
    }

    private void flow(BasicBlock block) {
        Set<Local> assigned = new HashSet<>(assignedAtEntry(block));
        if (block.handler() != null) {
            Set<Local> handled = with(assigned, block.handler().thrown());
            block.handler().entries().forEach(entry -> enter(entry, handled));
        }
        for (Instruction instruction : block.instructions()) {
            if (instruction instanceof Instruction.Assign assign) {
                assigned.add(assign.target());
            }
        }
        if (block.terminator() instanceof Terminator.Await await && await.target() != null) {
            assigned.add(await.target());
        }
        block.terminator().successors().forEach(target -> enter(target, assigned));
    }

    private Optional<String> check(BasicBlock block) {
        Set<Local> assigned = new HashSet<>(assignedAtEntry(block));
        for (Instruction instruction : block.instructions()) {
            Optional<String> use = unassigned(instruction.fragments(), assigned, block);
            if (use.isPresent()) {
                return use;
            }
            if (instruction instanceof Instruction.Assign assign) {
                assigned.add(assign.target());
            }
        }
        return unassigned(block.terminator().fragments(), assigned, block);
    }

    private Set<Local> assignedAtEntry(BasicBlock block) {
        return atEntry.getOrDefault(block.id(), Set.of());
    }

    private static Optional<String> unassigned(List<Fragment> fragments, Set<Local> assigned, BasicBlock block) {
        return fragments.stream()
                .flatMap(fragment -> fragment.uses(Access.READ, Access.UPDATE, Access.CAPTURE).stream())
                .filter(local -> local.kind() == Local.Kind.TEMPORARY && !assigned.contains(local))
                .map(local -> "block " + block.id() + " uses " + local + ", which may be unassigned")
                .findFirst();
    }

    private static Set<Local> with(Set<Local> locals, Local local) {
        Set<Local> more = new HashSet<>(locals);
        more.add(local);
        return more;
    }
}
