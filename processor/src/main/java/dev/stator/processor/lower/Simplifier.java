package dev.stator.processor.lower;

import dev.stator.processor.ir.BasicBlock;
import dev.stator.processor.ir.Handler;
import dev.stator.processor.ir.Instruction;
import dev.stator.processor.ir.Terminator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Makes a graph as small as the source allows.
 *
 * <p>In: blocks in the order of the source, the entry first, named by labels. Out: the same program, in which
 *
 * <ul>
 *   <li>no block is an empty jump, unless it is the entry of a method that begins with a loop;
 *   <li>every block can be reached from the entry, which no block jumps to;
 *   <li>a block that is reached by one jump only is part of the block before it, if both have the same handler;
 *   <li>ids ascend from 0.
 * </ul>
 */
final class Simplifier {

    private final int entry;
    private final Map<Integer, BasicBlock> blocks = new LinkedHashMap<>();

    private Simplifier(List<BasicBlock> blocks) {
        this.entry = blocks.get(0).id();
        blocks.forEach(block -> this.blocks.put(block.id(), block));
    }

    static List<BasicBlock> simplify(List<BasicBlock> blocks) {
        Simplifier simplifier = new Simplifier(blocks);
        simplifier.passNotesOn();
        simplifier.retarget(simplifier::pastEmptyBlocks);
        simplifier.removeUnreachable();
        simplifier.mergeStraightLines();
        return simplifier.renumbered();
    }

    /** What an empty block is stands at the block that it leads to. */
    private void passNotesOn() {
        for (BasicBlock block : List.copyOf(blocks.values())) {
            int end = pastEmptyBlocks(block.id());
            if (block.note() != null && end != block.id()) {
                blocks.computeIfPresent(
                        end,
                        (id, target) -> new BasicBlock(
                                id,
                                target.instructions(),
                                target.terminator(),
                                target.handler(),
                                joined(block.note(), target.note()),
                                target.line()));
            }
        }
    }

    /** Where a jump to {@code target} gets to after blocks that do nothing. */
    private int pastEmptyBlocks(int target) {
        Set<Integer> passed = new HashSet<>();
        int end = target;
        while (passed.add(end)) {
            BasicBlock block = blocks.get(end);
            if (block == null
                    || !block.instructions().isEmpty()
                    || !(block.terminator() instanceof Terminator.Goto jump)) {
                return end;
            }
            end = jump.target();
        }
        return end;
    }

    private void retarget(IntUnaryOperator images) {
        blocks.replaceAll((id, block) -> retargeted(block, block.id(), images));
    }

    private static BasicBlock retargeted(BasicBlock block, int id, IntUnaryOperator images) {
        Handler handler = block.handler();
        return new BasicBlock(
                id,
                block.instructions(),
                block.terminator().retarget(images),
                handler == null ? null : handler.retarget(images),
                block.note(),
                block.line());
    }

    private void removeUnreachable() {
        Set<Integer> reachable = new HashSet<>();
        List<Integer> open = new ArrayList<>(List.of(entry));
        while (!open.isEmpty()) {
            int id = open.remove(open.size() - 1);
            if (reachable.add(id)) {
                open.addAll(block(id).successors());
            }
        }
        blocks.keySet().retainAll(reachable);
    }

    private void mergeStraightLines() {
        Map<Integer, Integer> predecessors = predecessors();
        for (int id : List.copyOf(blocks.keySet())) {
            BasicBlock first = blocks.get(id);
            while (first != null
                    && first.terminator() instanceof Terminator.Goto jump
                    && jump.target() != entry
                    && jump.target() != id
                    && predecessors.getOrDefault(jump.target(), 0) == 1
                    && (onlyComments(first)
                            || Objects.equals(
                                    first.handler(), block(jump.target()).handler()))) {
                first = merged(first, block(jump.target()));
                blocks.remove(jump.target());
                blocks.put(id, first);
            }
        }
    }

    private Map<Integer, Integer> predecessors() {
        Map<Integer, Integer> counts = new HashMap<>();
        for (BasicBlock block : blocks.values()) {
            block.terminator().successors().forEach(target -> counts.merge(target, 1, Integer::sum));
            if (block.handler() != null) {
                block.handler().entries().forEach(target -> counts.put(target, Integer.MAX_VALUE / 2));
            }
        }
        return counts;
    }

    /** Whether nothing in the block can fail, so that its handler does not matter. */
    private static boolean onlyComments(BasicBlock block) {
        return block.instructions().stream().allMatch(Instruction.Comment.class::isInstance);
    }

    private static BasicBlock merged(BasicBlock first, BasicBlock second) {
        List<Instruction> instructions = new ArrayList<>(first.instructions());
        String note = first.note();
        if (instructions.isEmpty()) {
            note = joined(note, second.note());
        } else if (second.note() != null) {
            instructions.add(new Instruction.Comment(List.of(second.note()), second.line()));
        }
        instructions.addAll(second.instructions());
        return new BasicBlock(
                first.id(),
                instructions,
                second.terminator(),
                second.handler(),
                note,
                first.instructions().isEmpty() ? second.line() : first.line());
    }

    private static @Nullable String joined(@Nullable String first, @Nullable String second) {
        if (first == null || first.equals(second)) {
            return second;
        }
        return second == null ? first : first + ", " + second;
    }

    private List<BasicBlock> renumbered() {
        Map<Integer, Integer> numbers = new HashMap<>();
        blocks.keySet().forEach(id -> numbers.put(id, numbers.size()));
        List<BasicBlock> result = new ArrayList<>();
        for (BasicBlock block : blocks.values()) {
            result.add(retargeted(block, result.size(), id -> Objects.requireNonNull(numbers.get(id))));
        }
        return result;
    }

    private BasicBlock block(int id) {
        return Objects.requireNonNull(blocks.get(id), () -> "no block " + id);
    }
}
