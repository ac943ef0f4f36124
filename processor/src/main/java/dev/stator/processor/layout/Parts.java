package dev.stator.processor.layout;

import dev.stator.processor.machine.Label;
import dev.stator.processor.machine.Part;
import dev.stator.processor.machine.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * The labelled blocks of a long body in methods that the virtual machine compiles.
 *
 * <p>In: all labels, in their order. Out: parts of about a given size; a label that is longer is a part by itself. Control never
 * falls from one part into the next: it jumps there, and a part that is asked to go to a label that it doesn't have returns to
 * what called it, which calls the right one.
 */
final class Parts {

    private Parts() {}

    static List<Part> of(List<Label> labels, int partSize) {
        List<Part> parts = new ArrayList<>();
        List<Label> part = new ArrayList<>();
        int size = 0;
        for (Label label : labels) {
            int more = BytecodeSize.of(label.steps());
            if (!part.isEmpty() && size + more > partSize) {
                parts.add(ended(part, label));
                part.clear();
                size = 0;
            }
            part.add(label);
            size += more;
        }
        parts.add(new Part(part));
        return parts;
    }

    /** The last label jumps to the next part, if control comes out of it. */
    private static Part ended(List<Label> labels, Label next) {
        List<Label> ended = new ArrayList<>(labels);
        Label last = ended.remove(ended.size() - 1);
        List<Step> steps = withoutEnter(last.steps());
        if (Regions.completes(steps)) {
            steps.add(new Step.Jump(next.state(), next.line()));
        }
        ended.add(new Label(last.states(), last.note(), last.line(), steps));
        return new Part(ended);
    }

    /** The same where control comes out without having entered the next label: the jump does that. */
    private static List<Step> withoutEnter(List<Step> steps) {
        List<Step> result = new ArrayList<>(steps);
        if (!result.isEmpty()) {
            Step last = result.remove(result.size() - 1);
            if (!(last instanceof Step.Enter)) {
                result.add(StepText.withArms(last, Parts::withoutEnter));
            }
        }
        return result;
    }
}
