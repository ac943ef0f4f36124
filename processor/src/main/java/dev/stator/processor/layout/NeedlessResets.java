package dev.stator.processor.layout;

import dev.stator.processor.ir.BasicBlock;
import dev.stator.processor.ir.Handler;
import dev.stator.processor.ir.Instruction;
import dev.stator.processor.ir.Terminator;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Fragment.Access;
import dev.stator.processor.model.Local;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Temporaries that are reset though they hold nothing yet: {@code pending = null}, on the way into a finally block that runs once.
 *
 * <p>In: the graph, where such an assignment says that the value before it is dead. Out: those that need not be written, since the local has
 * been null from the start. A forward analysis finds what a reset temporary may hold: an assignment makes it hold something, on the way
 * to a handler too, unless nothing behind the assignment can fail.
 */
final class NeedlessResets {

    private static final Pattern LITERAL = Pattern.compile("null|true|false|\\d+");

    private final Graph graph;
    private final Set<Local> reset = new HashSet<>();
    private final Set<Local> startNull = new HashSet<>();
    private final Set<Instruction> needless = Collections.newSetFromMap(new IdentityHashMap<>());

    /** By block: the temporaries that may hold something where it begins. */
    private final Map<Integer, Set<Local>> atEntry = new HashMap<>();

    private final Deque<Integer> pending = new ArrayDeque<>();

    NeedlessResets(Graph graph) {
        this.graph = graph;
        graph.blocks()
                .forEach(block -> block.instructions().stream()
                        .filter(NeedlessResets::isReset)
                        .forEach(instruction -> reset.add(((Instruction.Assign) instruction).target())));
        if (!reset.isEmpty()) {
            find();
        }
    }

    /** Whether the instruction need not be written. */
    boolean contains(Instruction instruction) {
        return needless.contains(instruction);
    }

    /** Whether the declaration of a local has to make it null, for want of an assignment. */
    boolean startsNull(Local local) {
        return startNull.contains(local);
    }

    private static boolean isReset(Instruction instruction) {
        return instruction instanceof Instruction.Assign assign
                && assign.target().kind() == Local.Kind.TEMPORARY
                && assign.target().isReference()
                && assign.value().toString().equals("null");
    }

    private void find() {
        enter(0, Set.of());
        while (!pending.isEmpty()) {
            flow(graph.block(pending.remove()));
        }
        for (BasicBlock block : graph.blocks()) {
            Set<Local> held = new HashSet<>(atEntry.getOrDefault(block.id(), Set.of()));
            for (Instruction instruction : block.instructions()) {
                if (isReset(instruction) && !held.contains(((Instruction.Assign) instruction).target())) {
                    needless.add(instruction);
                    startNull.add(((Instruction.Assign) instruction).target());
                }
                execute(instruction, held);
            }
        }
    }

    private void flow(BasicBlock block) {
        Set<Local> held = new HashSet<>(atEntry.getOrDefault(block.id(), Set.of()));
        for (Instruction instruction : block.instructions()) {
            if (canFail(instruction)) {
                fail(block, held);
            }
            execute(instruction, held);
        }
        Terminator end = block.terminator();
        if (!(end instanceof Terminator.Goto)) {
            fail(block, held);
        }
        if (end instanceof Terminator.Await await && await.target() != null) {
            hold(await.target(), held);
        }
        end.successors().forEach(next -> enter(next, held));
    }

    private void fail(BasicBlock block, Set<Local> held) {
        Handler handler = block.handler();
        if (handler != null) {
            handler.entries().forEach(entry -> enter(entry, held));
        }
    }

    private void enter(int block, Set<Local> held) {
        boolean isNew = !atEntry.containsKey(block);
        boolean isMore = atEntry.computeIfAbsent(block, none -> new HashSet<>()).addAll(held);
        if (isNew || isMore) {
            pending.add(block);
        }
    }

    private void execute(Instruction instruction, Set<Local> held) {
        List<Fragment> text = instruction.fragments();
        text.forEach(fragment -> fragment.uses(Access.WRITE, Access.UPDATE).forEach(local -> hold(local, held)));
        if (isReset(instruction)) {
            held.remove(((Instruction.Assign) instruction).target());
        } else if (instruction instanceof Instruction.Assign assign) {
            hold(assign.target(), held);
        }
    }

    private void hold(Local local, Set<Local> held) {
        if (reset.contains(local)) {
            held.add(local);
        }
    }

    private static boolean canFail(Instruction instruction) {
        if (instruction instanceof Instruction.Assign assign) {
            return assign.value().asLocal() == null
                    && !LITERAL.matcher(assign.value().toString()).matches();
        }
        return !(instruction instanceof Instruction.Comment);
    }
}
