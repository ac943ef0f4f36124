package dev.stator.processor.layout;

import dev.stator.processor.machine.Field;
import dev.stator.processor.machine.MachineClass;
import dev.stator.processor.machine.Step;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Local;
import java.util.List;
import java.util.stream.Collectors;

/** Machines as their steps, one a line. */
final class Steps {

    private Steps() {}

    static String print(MachineClass machine) {
        StringBuilder text = new StringBuilder();
        machine.labels().forEach(label -> {
            String states = label.states().stream().map(String::valueOf).collect(Collectors.joining(", "));
            text.append("case ").append(states).append(":\n");
            print(label.steps(), "  ", text);
        });
        return text.toString();
    }

    private static void print(List<Step> steps, String indent, StringBuilder text) {
        steps.forEach(step -> print(step, indent, text));
    }

    private static void print(Step step, String indent, StringBuilder text) {
        text.append(indent).append(line(step)).append('\n');
        if (step instanceof Step.If branch) {
            print(branch.then(), indent + "  ", text);
            if (!branch.otherwise().isEmpty()) {
                text.append(indent).append("else\n");
                print(branch.otherwise(), indent + "  ", text);
            }
        } else if (step instanceof Step.Choose choose) {
            choose.arms().forEach(arm -> {
                String labels = arm.labels().stream().map(Fragment::toString).collect(Collectors.joining(", "));
                text.append(indent).append("  case ").append(labels).append(":\n");
                print(arm.steps(), indent + "    ", text);
            });
            if (!choose.otherwise().isEmpty()) {
                text.append(indent).append("  default:\n");
                print(choose.otherwise(), indent + "    ", text);
            }
        }
    }

    private static String line(Step step) {
        if (step instanceof Step.Assign assign) {
            return declared(assign.target(), assign.declares()) + " = " + assign.value();
        }
        if (step instanceof Step.Take take) {
            return declared(take.target(), take.declares()) + " = awaited";
        }
        if (step instanceof Step.Await await) {
            String saves = await.saves().isEmpty()
                    ? ""
                    : " saves " + await.saves().stream().map(Field.Save::local).toList();
            return "await " + await.state() + saves;
        }
        if (step instanceof Step.Execute execute) {
            return execute.statement().toString();
        }
        if (step instanceof Step.Declare declare) {
            return declared(declare.local(), true);
        }
        if (step instanceof Step.Copy copy) {
            return "final " + copy.copy() + " = " + copy.local();
        }
        if (step instanceof Step.If branch) {
            return "if " + (branch.negated() ? "not " : "") + branch.condition();
        }
        if (step instanceof Step.Choose choose) {
            return "switch " + choose.selector();
        }
        if (step instanceof Step.Enter enter) {
            return "state = " + enter.state() + ", to " + enter.words();
        }
        if (step instanceof Step.Jump jump) {
            return "jump " + jump.state();
        }
        return step instanceof Step.Leave ? "return" : step.toString();
    }

    private static String declared(Local local, boolean declares) {
        return declares ? local.type() + " " + local : local.name();
    }
}
