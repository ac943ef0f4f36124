package dev.stator.processor.machine;

import dev.stator.processor.model.AsyncMethod;
import dev.stator.processor.model.Local;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state machine of an async method: all decisions taken, ready to be written down.
 *
 * @param method whose machine it is
 * @param states 0 and the await points, by number: where a machine can rest
 * @param transitions the ways between the states, and to the end
 * @param fields what a resting machine keeps, the parameters first
 * @param hoisted locals that more than one labelled block uses: declared at the top of the body, initialised; none if it is in parts
 * @param isInParts whether the locals are the fields of the machine, since the body is too long for one method, or is given too much
 * @param parts the methods of the body: one, if it is not in parts
 * @param handlers null if no failure is handled in the body
 */
public record MachineClass(
        AsyncMethod method,
        List<State> states,
        List<Transition> transitions,
        List<Field> fields,
        List<Local> hoisted,
        boolean isInParts,
        List<Part> parts,
        @Nullable Handlers handlers) {

    public MachineClass {
        states = List.copyOf(states);
        transitions = List.copyOf(transitions);
        fields = List.copyOf(fields);
        hoisted = List.copyOf(hoisted);
        parts = List.copyOf(parts);
    }

    /** The labelled blocks in the order in which they are laid out, the entry first. */
    public List<Label> labels() {
        return parts.stream().flatMap(part -> part.labels().stream()).toList();
    }

    /** Whether the body ever waits. One that does not is its statements, without states. */
    public boolean awaits() {
        return states.size() > 1;
    }

    /** Whether the body goes back, or forward over other code, so that its switch stands in a loop. */
    public boolean jumps() {
        return handlers != null || labels().stream().anyMatch(label -> Step.anyJump(label.steps()));
    }
}
