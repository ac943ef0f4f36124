package dev.stator.processor.layout;

import dev.stator.processor.ir.Terminator.Awaited;
import dev.stator.processor.machine.Step;
import dev.stator.processor.model.Fragment;
import java.util.List;
import java.util.function.UnaryOperator;

/** Steps with other text in them. */
final class StepText {

    private StepText() {}

    /** {@code step} with its text replaced; the steps inside it stay. */
    static Step replaced(Step step, UnaryOperator<Fragment> text) {
        if (step instanceof Step.Execute execute) {
            return new Step.Execute(text.apply(execute.statement()), execute.completes(), execute.line());
        }
        if (step instanceof Step.Assign assign) {
            return new Step.Assign(assign.target(), assign.declares(), text.apply(assign.value()), assign.line());
        }
        if (step instanceof Step.Await await) {
            Awaited awaited = replaced(await.awaited(), text);
            return new Step.Await(await.state(), awaited, await.source(), await.saves(), await.drops(), await.line());
        }
        if (step instanceof Step.If branch) {
            Fragment condition = text.apply(branch.condition());
            return new Step.If(condition, branch.negated(), branch.then(), branch.otherwise(), branch.line());
        }
        if (step instanceof Step.Choose choose) {
            return new Step.Choose(text.apply(choose.selector()), choose.arms(), choose.otherwise(), choose.line());
        }
        if (step instanceof Step.Leave leave && leave.value() != null) {
            return new Step.Leave(leave.kind(), text.apply(leave.value()), leave.line());
        }
        return step instanceof Step.Throw raise ? new Step.Throw(text.apply(raise.exception()), raise.line()) : step;
    }

    private static Awaited replaced(Awaited awaited, UnaryOperator<Fragment> text) {
        if (awaited instanceof Awaited.Future future) {
            return new Awaited.Future(text.apply(future.future()));
        }
        Awaited.Call call = (Awaited.Call) awaited;
        return new Awaited.Call(
                call.callee(),
                call.receiver() == null ? null : text.apply(call.receiver()),
                call.arguments().stream().map(text).toList(),
                call.exactClass(),
                call.virtualCall() == null ? null : text.apply(call.virtualCall()));
    }

    /** {@code step} with the lists of steps inside it replaced. */
    static Step withArms(Step step, UnaryOperator<List<Step>> arms) {
        if (step instanceof Step.If branch) {
            return new Step.If(
                    branch.condition(),
                    branch.negated(),
                    arms.apply(branch.then()),
                    arms.apply(branch.otherwise()),
                    branch.line());
        }
        if (step instanceof Step.Choose choose) {
            return new Step.Choose(
                    choose.selector(),
                    choose.arms().stream()
                            .map(arm -> new Step.Arm(arm.labels(), arms.apply(arm.steps())))
                            .toList(),
                    arms.apply(choose.otherwise()),
                    choose.line());
        }
        return step;
    }
}
