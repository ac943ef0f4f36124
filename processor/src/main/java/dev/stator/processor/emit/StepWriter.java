package dev.stator.processor.emit;

import dev.stator.processor.ir.Terminator.Return;
import dev.stator.processor.machine.MachineClass;
import dev.stator.processor.machine.Step;
import dev.stator.processor.model.Expression.Result;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Local;
import java.util.ArrayList;
import java.util.List;

/** Writes the steps of a labelled block. */
final class StepWriter {

    private static final int WIDTH = 90;

    private final Code code;
    private final MachineClass machine;
    private final AwaitWriter awaits;

    StepWriter(Code code, MachineClass machine) {
        this.code = code;
        this.machine = machine;
        this.awaits = new AwaitWriter(code, machine);
    }

    void write(List<Step> steps) {
        steps.forEach(this::write);
    }

    private void write(Step step) {
        Fragment.Line mark = Code.mark(step.line());
        if (step instanceof Step.Comment comment) {
            comment.text().forEach(line -> code.line("// ", Comments.line(line)));
        } else if (step instanceof Step.Execute execute) {
            code.line(mark, execute.statement());
        } else if (step instanceof Step.Declare declare) {
            code.line(declare.local().type(), " ", declare.local(), ";");
        } else if (step instanceof Step.Copy copy) {
            code.line(mark, "final ", copy.copy().type(), " ", copy.copy(), " = ", copy.local(), ";");
        } else if (step instanceof Step.Assign assign) {
            code.line(assignment(assign));
        } else if (step instanceof Step.Await await) {
            awaits.write(await);
        } else if (step instanceof Step.Take take) {
            code.line(mark, declared(take.target(), take.declares()), " = ", take.value(), ";");
        } else if (step instanceof Step.If branch) {
            branch(branch, mark);
        } else if (step instanceof Step.Choose choose) {
            choose(choose, mark);
        } else if (step instanceof Step.Enter enter) {
            String goes = enter.words().equals("fails") ? "out of the method" : "to " + Comments.line(enter.words());
            code.line("state = " + enter.state() + "; // what is thrown from here on goes ", goes);
        } else if (step instanceof Step.Jump jump) {
            code.line("state = " + jump.state() + ";");
            code.line("continue;");
        } else if (step instanceof Step.Leave leave) {
            leave(leave, mark);
        } else if (step instanceof Step.Throw raise) {
            code.line(raised(raise));
        }
    }

    private static Fragment assignment(Step.Assign assign) {
        Fragment target = declared(assign.target(), assign.declares());
        return Fragment.of(Code.mark(assign.line()), target, " = ", assign.value(), ";");
    }

    private static Fragment raised(Step.Throw raise) {
        return Fragment.of(Code.mark(raise.line()), "throw ", raise.exception(), ";");
    }

    private static Fragment declared(Local local, boolean declares) {
        return declares ? Fragment.of(local.type(), " ", local) : Fragment.read(local);
    }

    private void branch(Step.If branch, Fragment.Line mark) {
        Fragment condition = branch.negated() ? Negation.of(branch.condition()) : branch.condition();
        code.open(mark, "if (", condition, ") {");
        write(branch.then());
        if (!branch.otherwise().isEmpty()) {
            code.reopen("} else {");
            write(branch.otherwise());
        }
        code.close("}");
    }

    private void choose(Step.Choose choose, Fragment.Line mark) {
        code.open(mark, "switch (", choose.selector(), ") {");
        choose.arms().forEach(this::arm);
        if (!choose.otherwise().isEmpty()) {
            arm("default -> ", choose.otherwise());
        }
        code.close("}");
    }

    /** One arm, {@code case A, B ->} and its steps, in as many lines as the labels need. */
    private void arm(Step.Arm arm) {
        List<Fragment> line = new ArrayList<>();
        String start = "case ";
        int width = 0;
        for (Fragment label : arm.labels()) {
            width += label.toString().length() + 2;
            if (width > WIDTH && !line.isEmpty()) {
                code.line(start, Code.commas(line), ",");
                line.clear();
                start = "        ";
                width = label.toString().length() + 2;
            }
            line.add(label);
        }
        if (arm.steps().isEmpty()) {
            code.line(start, Code.commas(line), " -> {} // goes on below");
            return;
        }
        arm(Fragment.of(start, Code.commas(line), " -> "), arm.steps());
    }

    /** The steps of an arm: an assignment or a throw alone needs no braces. */
    private void arm(Object labels, List<Step> steps) {
        Step only = steps.size() == 1 ? steps.get(0) : null;
        if (only instanceof Step.Throw raise) {
            code.line(labels, raised(raise));
        } else if (only instanceof Step.Assign assign && !assign.declares()) {
            code.line(labels, assignment(assign));
        } else if (only instanceof Step.Execute execute
                && execute.statement().toString().startsWith("throw ")) {
            code.line(labels, Code.mark(execute.line()), execute.statement());
        } else {
            code.open(labels, "{");
            write(steps);
            code.close("}");
        }
    }

    /**
     * The answer. An int, long or double stays unboxed: the overload of {@code answer} that the value's type selects decides.
     */
    private void leave(Step.Leave leave, Fragment.Line mark) {
        Fragment value = leave.value();
        if (leave.kind() == Return.Kind.ANSWER) {
            code.line(mark, "return awaited;");
        } else if (leave.kind() == Return.Kind.FAILURE) {
            code.line(mark, "throw ", value == null ? "null" : value, ";");
        } else if (value == null) {
            code.line(mark, "return null;");
        } else if (machine.method().unboxedResult() != Result.REFERENCE) {
            code.line(mark, "return answer(cx, ", value, ");");
        } else {
            code.line(mark, "return ", value, ";");
        }
    }
}
