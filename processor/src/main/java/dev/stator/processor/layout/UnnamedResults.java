package dev.stator.processor.layout;

import dev.stator.processor.ir.BasicBlock;
import dev.stator.processor.ir.Instruction;
import dev.stator.processor.ir.LiveLocals;
import dev.stator.processor.ir.Terminator.Awaited;
import dev.stator.processor.machine.Step;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Fragment.Access;
import dev.stator.processor.model.Fragment.Piece;
import dev.stator.processor.model.Local;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The result of an await that is used once, at once, needs no name:
 *
 * <pre>
 *   int right = intOf(cx, awaited);
 *   return answer(cx, left + right);        ==>     return answer(cx, left + intOf(cx, awaited));
 * </pre>
 *
 * <p>In: the steps of a region. Out: the same, where each temporary that takes a result and has one use, in the next step, is replaced by the
 * result. It is evaluated as early as before, because what stands to the left of an await in an expression is either stable or was
 * evaluated before it.
 */
final class UnnamedResults {

    private final Graph graph;
    private final Labels labels;
    private final LiveLocals live;

    UnnamedResults(Graph graph, Labels labels, LiveLocals live) {
        this.graph = graph;
        this.labels = labels;
        this.live = live;
    }

    void replace(Region region) {
        List<Step> steps = region.steps();
        if (steps.size() < 2 || !(steps.get(0) instanceof Step.Take take)) {
            return;
        }
        Local target = take.target();
        Step next = steps.get(1);
        boolean usedOnce = target.kind() == Local.Kind.TEMPORARY && isUsedOnce(target, region);
        if (usedOnce && isRead(next, target) && !isGuarded(next, target)) {
            steps.set(1, StepText.replaced(next, fragment -> replaced(fragment, target, take.value())));
            steps.remove(0);
        }
    }

    /** Whether one place reads the result: in the block, or in all that stands here. */
    private boolean isUsedOnce(Local target, Region region) {
        BasicBlock block = region.block();
        boolean isAssignedAgain = block.instructions().stream()
                .anyMatch(each -> each instanceof Instruction.Assign assign && assign.target() == target);
        boolean isLocal = isAssignedAgain || block.successors().stream().noneMatch(next -> isLive(target, next));
        return (isLocal && uses(target, fragments(block)) == 1)
                || (uses(target, fragments(region.steps())) == 1 && !isLiveBehind(target, block));
    }

    /** Whether a label behind the block needs the local. */
    private boolean isLiveBehind(Local local, BasicBlock block) {
        return block.successors().stream()
                .anyMatch(
                        next -> labels.of(next) == null ? isLiveBehind(local, graph.block(next)) : isLive(local, next));
    }

    private boolean isLive(Local local, int block) {
        return live.atEntry().getOrDefault(block, Set.of()).contains(local);
    }

    private static Stream<Fragment> fragments(BasicBlock block) {
        return Stream.concat(
                block.instructions().stream().flatMap(each -> each.fragments().stream()),
                block.terminator().fragments().stream());
    }

    private static Stream<Fragment> fragments(List<Step> steps) {
        return steps.stream()
                .flatMap(step -> Stream.concat(
                        Uses.fragments(step).stream(), Uses.arms(step).stream().flatMap(UnnamedResults::fragments)));
    }

    private static long uses(Local local, Stream<Fragment> fragments) {
        return fragments
                .flatMap(fragment -> fragment.pieces().stream())
                .filter(piece -> piece instanceof Fragment.Use use && use.local() == local)
                .count();
    }

    private static boolean isRead(Step step, Local target) {
        return Uses.fragments(step).stream()
                .anyMatch(fragment -> fragment.uses(Access.READ).contains(target));
    }

    /** Whether the local is a receiver that is looked at before it is used. */
    private static boolean isGuarded(Step step, Local target) {
        return step instanceof Step.Await await
                && await.awaited() instanceof Awaited.Call call
                && call.receiver() != null
                && call.virtualCall() != null
                && call.receiver().uses(Access.READ).contains(target);
    }

    private static Fragment replaced(Fragment fragment, Local target, Fragment value) {
        List<Object> parts = new ArrayList<>();
        List<Piece> pieces = fragment.pieces();
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i) instanceof Fragment.Use use && use.local() == target) {
                boolean isSelected = isCast(value) && isSelection(pieces.subList(i + 1, pieces.size()));
                parts.add(isSelected ? Fragment.of("(", value, ")") : value);
            } else {
                parts.add(pieces.get(i));
            }
        }
        return Fragment.of(parts.toArray());
    }

    private static boolean isCast(Fragment value) {
        return value.toString().startsWith("(");
    }

    /** Whether what follows binds more tightly than a cast. */
    private static boolean isSelection(List<Piece> following) {
        String text = new Fragment(following).toString().stripLeading();
        return text.startsWith(".") || text.startsWith("[") || text.startsWith("::");
    }
}
