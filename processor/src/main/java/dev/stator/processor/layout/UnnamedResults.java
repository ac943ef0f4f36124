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

    private final LiveLocals live;

    UnnamedResults(LiveLocals live) {
        this.live = live;
    }

    void replace(Labels.Region region, List<Step> steps) {
        if (steps.size() < 2 || !(steps.get(0) instanceof Step.Take take)) {
            return;
        }
        Local target = take.target();
        Step next = steps.get(1);
        boolean usedOnce = target.kind() == Local.Kind.TEMPORARY && isUsedOnce(target, region.block());
        if (usedOnce && isRead(next, target) && !isGuarded(next, target)) {
            steps.set(1, StepText.replaced(next, fragment -> replaced(fragment, target, take.value())));
            steps.remove(0);
        }
    }

    private boolean isUsedOnce(Local target, BasicBlock block) {
        long uses = Stream.concat(
                        block.instructions().stream().flatMap(each -> each.fragments().stream()),
                        block.terminator().fragments().stream())
                .flatMap(fragment -> fragment.pieces().stream())
                .filter(piece -> piece instanceof Fragment.Use use && use.local() == target)
                .count();
        boolean isAssignedAgain = block.instructions().stream()
                .anyMatch(each -> each instanceof Instruction.Assign assign && assign.target() == target);
        boolean isLiveAfter = block.successors().stream()
                .anyMatch(next -> live.atEntry().getOrDefault(next, Set.of()).contains(target));
        return uses == 1 && (isAssignedAgain || !isLiveAfter);
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
