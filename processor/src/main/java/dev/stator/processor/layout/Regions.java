package dev.stator.processor.layout;

import dev.stator.processor.ir.BasicBlock;
import dev.stator.processor.ir.Instruction;
import dev.stator.processor.ir.Terminator;
import dev.stator.processor.machine.Step;
import dev.stator.processor.model.Fragment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The steps of each region. A block without a label is written where its predecessor reaches it:
 *
 * <pre>
 *   goto b            ==>   b's steps; or, to a label:  state = n; continue;  or nothing, if that label follows
 *   if c then a else b      neither awaits:  if (c) { a } else { b }
 *                           a awaits:        if (!(c)) { b }  a
 *                           b awaits:        if (c) { a }  b
 *   switch (x) a, b, else c no arm completes: switch (x) { a b }  c
 *                           otherwise:       switch (x) { a b default: c }
 *   await             ==>   the await, then what its label holds, by falling into it if it follows
 * </pre>
 *
 * {@code fall} is the label into which control falls where the steps end, or {@link #NOWHERE} if more code follows there: then the steps
 * must leave in another way.
 */
final class Regions {

    private static final int NOWHERE = -1;

    private final Graph graph;
    private final Labels labels;
    private final Storage storage;
    private final NeedlessResets needless;

    Regions(Graph graph, Labels labels, Storage storage, NeedlessResets needless) {
        this.graph = graph;
        this.labels = labels;
        this.storage = storage;
        this.needless = needless;
    }

    /** The regions with their steps. */
    List<Region> written() {
        List<Region> written = new ArrayList<>();
        List<Region> regions = labels.regions();
        for (int i = 0; i < regions.size(); i++) {
            int fall = i + 1 < regions.size() ? regions.get(i + 1).state() : NOWHERE;
            written.add(regions.get(i).with(region(regions.get(i), fall)));
        }
        return written;
    }

    private List<Step> region(Region region, int fall) {
        List<Step> steps = new ArrayList<>();
        Terminator.Await resumed = region.resumed();
        if (resumed != null && resumed.target() != null) {
            steps.add(new Step.Take(resumed.target(), false, resumed.result(), resumed.line()));
        }
        if (region.splitsEdge()) {
            boolean sameHandler =
                    Objects.equals(region.handler(), region.block().handler());
            go(sameHandler, region.block().id(), region.block().line(), fall, steps);
        } else {
            block(region.block(), fall, steps);
        }
        return steps;
    }

    private void block(BasicBlock block, int fall, List<Step> steps) {
        Instruction last = block.terminator() instanceof Terminator.Unreachable
                ? block.instructions().get(block.instructions().size() - 1)
                : null;
        for (Instruction instruction : block.instructions()) {
            if (instruction instanceof Instruction.Execute execute) {
                steps.add(new Step.Execute(execute.statement(), instruction != last, execute.line()));
            } else if (instruction instanceof Instruction.Assign assign && !needless.contains(instruction)) {
                steps.add(new Step.Assign(assign.target(), false, assign.value(), assign.line()));
            } else if (instruction instanceof Instruction.Comment comment) {
                steps.add(new Step.Comment(comment.text(), comment.line()));
            }
        }
        terminator(block, block.terminator(), fall, steps);
    }

    private void terminator(BasicBlock block, Terminator terminator, int fall, List<Step> steps) {
        if (terminator instanceof Terminator.Goto jump) {
            go(block, jump.target(), jump.line(), fall, steps);
        } else if (terminator instanceof Terminator.Branch branch) {
            branch(block, branch, fall, steps);
        } else if (terminator instanceof Terminator.Switch choice) {
            choose(block, choice, fall, steps);
        } else if (terminator instanceof Terminator.Await await) {
            int state = labels.awaitNumber(block);
            steps.add(new Step.Await(
                    state, await.awaited(), await.source(), storage.saves(block), storage.drops(block), await.line()));
            int label = labels.resuming(block, await);
            if (label != fall) {
                steps.add(new Step.Jump(label, await.line()));
            }
        } else if (terminator instanceof Terminator.Return leave) {
            steps.add(new Step.Leave(leave.kind(), leave.value(), leave.line()));
        } else if (terminator instanceof Terminator.Throw raise) {
            steps.add(new Step.Throw(raise.exception(), raise.line()));
        }
    }

    private void branch(BasicBlock block, Terminator.Branch branch, int fall, List<Step> steps) {
        Fragment condition = branch.condition();
        int line = branch.line();
        if (awaits(branch.then())) {
            steps.add(new Step.If(condition, true, arm(block, branch.otherwise(), line, NOWHERE), List.of(), line));
            go(block, branch.then(), line, fall, steps);
            return;
        }
        if (awaits(branch.otherwise())) {
            steps.add(new Step.If(condition, false, arm(block, branch.then(), line, NOWHERE), List.of(), line));
            go(block, branch.otherwise(), line, fall, steps);
            return;
        }
        List<Step> then = arm(block, branch.then(), line, fall);
        List<Step> otherwise = arm(block, branch.otherwise(), line, fall);
        if (then.isEmpty()) {
            steps.add(new Step.If(condition, true, otherwise, List.of(), line));
        } else if (completes(then)) {
            steps.add(new Step.If(condition, false, then, otherwise, line));
        } else {
            steps.add(new Step.If(condition, false, then, List.of(), line));
            steps.addAll(otherwise);
        }
    }

    /** One arm for each target; the labels of the default's target need none. */
    private void choose(BasicBlock block, Terminator.Switch choice, int fall, List<Step> steps) {
        int line = choice.line();
        Map<Integer, List<Fragment>> labels = new LinkedHashMap<>();
        choice.arms()
                .forEach(arm -> labels.computeIfAbsent(arm.target(), none -> new ArrayList<>())
                        .addAll(arm.labels()));
        labels.remove(choice.otherwise());
        boolean defaultAwaits = awaits(choice.otherwise());
        List<Step.Arm> arms = new ArrayList<>();
        labels.forEach((target, of) -> {
            List<Step> inside = new ArrayList<>();
            inArm(block, target, line, defaultAwaits ? NOWHERE : fall, inside);
            arms.add(new Step.Arm(of, inside));
        });
        if (!defaultAwaits && arms.stream().anyMatch(arm -> completes(arm.steps()))) {
            List<Step> otherwise = new ArrayList<>();
            inArm(block, choice.otherwise(), line, fall, otherwise);
            steps.add(new Step.Choose(choice.selector(), arms, otherwise, line));
        } else {
            steps.add(new Step.Choose(choice.selector(), arms, List.of(), line));
            go(block, choice.otherwise(), line, fall, steps);
        }
    }

    /** Goes to a block from the arm of a switch, whose labels say what the block is. */
    private void inArm(BasicBlock from, int target, int line, int fall, List<Step> steps) {
        if (labels.of(target) == null) {
            block(graph.block(target), fall, steps);
        } else {
            go(from, target, line, fall, steps);
        }
    }

    private List<Step> arm(BasicBlock block, int target, int line, int fall) {
        List<Step> steps = new ArrayList<>();
        go(block, target, line, fall, steps);
        return steps;
    }

    private void go(BasicBlock from, int target, int line, int fall, List<Step> steps) {
        go(Objects.equals(from.handler(), graph.block(target).handler()), target, line, fall, steps);
    }

    private void go(boolean sameHandler, int target, int line, int fall, List<Step> steps) {
        Integer label = labels.of(target);
        if (label == null) {
            BasicBlock inlined = graph.block(target);
            if (inlined.note() != null) {
                steps.add(new Step.Comment(List.of(inlined.note()), inlined.line()));
            }
            block(inlined, fall, steps);
        } else if (label != fall) {
            steps.add(new Step.Jump(label, line));
        } else if (!sameHandler) {
            steps.add(new Step.Enter(
                    label, HandlerTable.onFailure(graph, graph.block(target).handler()), line));
        }
    }

    /** Whether the code that stands where {@code block} is reached holds an await. */
    private boolean awaits(int block) {
        return labels.of(block) == null
                && (graph.block(block).terminator() instanceof Terminator.Await
                        || graph.block(block).terminator().successors().stream().anyMatch(this::awaits));
    }

    /** Whether control comes out at the end of {@code steps}. */
    static boolean completes(List<Step> steps) {
        if (steps.isEmpty()) {
            return true;
        }
        Step last = steps.get(steps.size() - 1);
        if (last instanceof Step.If branch) {
            return completes(branch.then()) || completes(branch.otherwise());
        }
        if (last instanceof Step.Choose choose) {
            return completes(choose.otherwise()) || choose.arms().stream().anyMatch(arm -> completes(arm.steps()));
        }
        if (last instanceof Step.Execute execute) {
            return execute.completes();
        }
        return !(last instanceof Step.Jump || last instanceof Step.Leave || last instanceof Step.Throw);
    }
}
