package dev.stator.processor.dataflow;

import dev.stator.processor.ir.BasicBlock;
import dev.stator.processor.ir.Body;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Solves a backward may-analysis by a worklist (Kildall, "A unified approach to global program optimization", 1973).
 *
 * <p>In: a transfer function that gives the facts at the entry of a block, from the block and the facts at the entries of others; it is
 * monotone, and the sets of facts are finite. Out: the least solution, by block id.
 */
final class BackwardSolver {

    private BackwardSolver() {}

    static <F> Map<Integer, Set<F>> solve(Body body, BiFunction<BasicBlock, Function<Integer, Set<F>>, Set<F>> transfer) {
        Map<Integer, Set<F>> atEntry = new LinkedHashMap<>();
        Map<Integer, List<BasicBlock>> predecessors = new LinkedHashMap<>();
        Deque<BasicBlock> open = new ArrayDeque<>();
        for (BasicBlock block : body.blocks()) {
            atEntry.put(block.id(), new HashSet<>());
            block.successors().forEach(id -> predecessors.computeIfAbsent(id, key -> new ArrayList<>()).add(block));
            open.push(block);
        }
        while (!open.isEmpty()) {
            BasicBlock block = open.pop();
            Set<F> facts = transfer.apply(block, id -> atEntry.getOrDefault(id, Set.of()));
            if (!facts.equals(atEntry.put(block.id(), facts))) {
                open.addAll(predecessors.getOrDefault(block.id(), List.of()));
            }
        }
        return atEntry;
    }
}
