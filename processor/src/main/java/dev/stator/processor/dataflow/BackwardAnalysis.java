package dev.stator.processor.dataflow;

import dev.stator.processor.ir.BasicBlock;
import dev.stator.processor.ir.Body;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * A backward data-flow analysis (Kildall, "A unified approach to global program optimization", 1973).
 *
 * <p>In: a body, and a {@link Problem}: what holds at the entry of a block, given what holds at the entries of its successors. Out: the
 * least solution, one fact for each block's entry. It ends if the transfer is monotone and the facts have finite height.
 */
final class BackwardAnalysis {

    /** The facts and how they flow. */
    interface Problem<F> {

        /** What holds before anything is known. */
        F bottom();

        /** What holds at the block's entry, given the solution so far. */
        F transfer(BasicBlock block, Solution<F> solution);
    }

    /** What holds at the entry of a block. */
    interface Solution<F> {
        F atEntry(int block);
    }

    private BackwardAnalysis() {}

    static <F> Solution<F> solve(Body body, Problem<F> problem) {
        int size = body.blocks().size();
        List<F> facts = new ArrayList<>();
        List<List<Integer>> predecessors = new ArrayList<>();
        Deque<Integer> worklist = new ArrayDeque<>();
        for (int i = 0; i < size; i++) {
            facts.add(problem.bottom());
            predecessors.add(new ArrayList<>());
            worklist.push(i);
        }
        body.blocks()
                .forEach(block -> block.successors()
                        .forEach(target -> predecessors.get(target).add(block.id())));
        boolean[] waiting = new boolean[size];
        Arrays.fill(waiting, true);
        while (!worklist.isEmpty()) {
            int id = worklist.pop();
            waiting[id] = false;
            F fact = problem.transfer(body.block(id), facts::get);
            if (fact.equals(facts.get(id))) {
                continue;
            }
            facts.set(id, fact);
            for (int predecessor : predecessors.get(id)) {
                if (!waiting[predecessor]) {
                    waiting[predecessor] = true;
                    worklist.push(predecessor);
                }
            }
        }
        return facts::get;
    }
}
