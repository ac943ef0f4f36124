package dev.stator.processor.layout;

import dev.stator.processor.ir.BasicBlock;
import dev.stator.processor.ir.Handler;
import dev.stator.processor.ir.Terminator;
import dev.stator.processor.machine.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A label and the code up to the next one.
 *
 * @param states its numbers: the awaits that go on here, or one that is no await's; a jump takes the first
 * @param block the block that it begins with
 * @param resumed an await that goes on here, or null
 * @param splitsEdge whether it stands on the edge to {@code block}, which has its own label or is inlined
 * @param handler where its failures go
 * @param steps the code, which may be changed; none until {@link Regions} has written it
 */
record Region(
        List<Integer> states,
        BasicBlock block,
        Terminator.@Nullable Await resumed,
        boolean splitsEdge,
        @Nullable Handler handler,
        List<Step> steps) {

    int state() {
        return states.get(0);
    }

    /** What stands beside the label. */
    @Nullable
    String note() {
        return splitsEdge ? null : block.note();
    }

    Region with(List<Step> written) {
        return new Region(states, block, resumed, splitsEdge, handler, new ArrayList<>(written));
    }

    /** The same with each number replaced by its image. */
    Region renumbered(IntUnaryOperator images) {
        List<Integer> numbers = states.stream().map(images::applyAsInt).toList();
        return new Region(numbers, block, resumed, splitsEdge, handler, renumbered(steps, images));
    }

    private static List<Step> renumbered(List<Step> steps, IntUnaryOperator images) {
        List<Step> renumbered = new ArrayList<>();
        steps.forEach(step -> renumbered.add(renumbered(step, images)));
        return renumbered;
    }

    private static Step renumbered(Step step, IntUnaryOperator images) {
        if (step instanceof Step.Jump jump) {
            return new Step.Jump(images.applyAsInt(jump.state()), jump.line());
        }
        if (step instanceof Step.Enter enter) {
            return new Step.Enter(images.applyAsInt(enter.state()), enter.words(), enter.line());
        }
        return StepText.withArms(step, arm -> renumbered(arm, images));
    }
}
