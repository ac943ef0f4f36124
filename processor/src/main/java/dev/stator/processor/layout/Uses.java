package dev.stator.processor.layout;

import dev.stator.processor.ir.BasicBlock;
import dev.stator.processor.ir.Instruction;
import dev.stator.processor.ir.Terminator;
import dev.stator.processor.machine.Step;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Fragment.Access;
import dev.stator.processor.model.Local;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who mentions a local, and how often it is assigned. */
final class Uses {

    private Uses() {}

    /** The locals that {@code step} mentions, in what it contains too. */
    static Set<Local> mentioned(Step step) {
        Set<Local> locals = mentionedAtOnce(step);
        arms(step).forEach(arm -> arm.forEach(inner -> locals.addAll(mentioned(inner))));
        return locals;
    }

    /** The locals that {@code step} mentions before one of its arms runs. */
    static Set<Local> mentionedAtOnce(Step step) {
        Set<Local> locals = new LinkedHashSet<>();
        Local target = target(step);
        if (target != null) {
            locals.add(target);
        }
        if (step instanceof Step.Await await) {
            await.saves().forEach(save -> locals.add(save.local()));
        }
        fragments(step).forEach(fragment -> locals.addAll(fragment.uses(Access.values())));
        return locals;
    }

    /** The local that {@code step} assigns as a whole, or null. */
    static @Nullable Local target(Step step) {
        if (step instanceof Step.Assign assign) {
            return assign.target();
        }
        return step instanceof Step.Take take ? take.target() : null;
    }

    /** The lists of steps inside {@code step}. */
    static List<List<Step>> arms(Step step) {
        if (step instanceof Step.If branch) {
            return List.of(branch.then(), branch.otherwise());
        }
        if (step instanceof Step.Choose choose) {
            List<List<Step>> arms = new ArrayList<>();
            choose.arms().forEach(arm -> arms.add(arm.steps()));
            arms.add(choose.otherwise());
            return arms;
        }
        return List.of();
    }

    /** The text of {@code step}, without its arms. */
    static List<Fragment> fragments(Step step) {
        if (step instanceof Step.Execute execute) {
            return List.of(execute.statement());
        }
        if (step instanceof Step.Assign assign) {
            return List.of(assign.value());
        }
        if (step instanceof Step.Await await) {
            return await.awaited().fragments();
        }
        if (step instanceof Step.If branch) {
            return List.of(branch.condition());
        }
        if (step instanceof Step.Choose choose) {
            return List.of(choose.selector());
        }
        if (step instanceof Step.Leave leave && leave.value() != null) {
            return List.of(leave.value());
        }
        return step instanceof Step.Throw raise ? List.of(raise.exception()) : List.of();
    }

    /** How many assignments to each local the body holds; a parameter's first value is none. */
    static Map<Local, Integer> assignments(Graph graph) {
        Map<Local, Integer> counts = new HashMap<>();
        for (BasicBlock block : graph.blocks()) {
            for (Instruction instruction : block.instructions()) {
                if (instruction instanceof Instruction.Assign assign) {
                    counts.merge(assign.target(), 1, Integer::sum);
                }
                instruction.fragments().forEach(fragment -> count(fragment, counts));
            }
            block.terminator().fragments().forEach(fragment -> count(fragment, counts));
            if (block.terminator() instanceof Terminator.Await await && await.target() != null) {
                counts.merge(await.target(), 1, Integer::sum);
            }
        }
        return counts;
    }

    private static void count(Fragment fragment, Map<Local, Integer> counts) {
        for (Fragment.Piece piece : fragment.pieces()) {
            if (piece instanceof Fragment.Use use && (use.access() == Access.WRITE || use.access() == Access.UPDATE)) {
                counts.merge(use.local(), 1, Integer::sum);
            }
        }
    }
}
