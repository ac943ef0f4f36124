package dev.stator.processor.dataflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.processor.ir.BasicBlock;
import dev.stator.processor.ir.Body;
import dev.stator.processor.ir.Handler;
import dev.stator.processor.ir.Terminator;
import dev.stator.processor.ir.Terminator.Branch;
import dev.stator.processor.ir.Terminator.Goto;
import dev.stator.processor.ir.Terminator.Return;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Local;
import dev.stator.processor.model.Models;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The solver, with "which blocks may still run" as the problem. */
class BackwardAnalysisTest {

    private static final Local THROWN = new Local(Local.Kind.TEMPORARY, "thrown", Fragment.text("Throwable"), null);

    @Test
    void factsFlowAroundLoopsAndThroughHandlers() {
        Body body = new Body(
                new Models().method(),
                List.of(
                        block(0, null, new Goto(1, 1)),
                        block(1, null, new Branch(Fragment.text("c()"), 2, 3, 1)),
                        block(2, new Handler(4, null, THROWN), new Goto(1, 1)),
                        block(3, null, new Return(Return.Kind.VALUE, null, 1)),
                        block(4, null, new Return(Return.Kind.VALUE, null, 1))));

        BackwardAnalysis.Solution<Set<Integer>> solution =
                BackwardAnalysis.solve(body, new BackwardAnalysis.Problem<>() {
                    @Override
                    public Set<Integer> bottom() {
                        return Set.of();
                    }

                    @Override
                    public Set<Integer> transfer(BasicBlock block, BackwardAnalysis.Solution<Set<Integer>> later) {
                        Set<Integer> running = new TreeSet<>(Set.of(block.id()));
                        block.successors().forEach(successor -> running.addAll(later.atEntry(successor)));
                        return running;
                    }
                });

        assertThat(solution.atEntry(0)).containsExactly(0, 1, 2, 3, 4);
        assertThat(solution.atEntry(2)).containsExactly(1, 2, 3, 4);
        assertThat(solution.atEntry(3)).containsExactly(3);
    }

    private static BasicBlock block(int id, @Nullable Handler handler, Terminator terminator) {
        return new BasicBlock(id, List.of(), terminator, handler, null, 1);
    }
}
