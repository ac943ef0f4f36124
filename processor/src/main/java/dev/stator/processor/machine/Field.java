package dev.stator.processor.machine;

import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Local;
import java.util.List;

/**
 * A field of a machine.
 *
 * @param holds the locals that it holds, one at a time
 * @param given whether the call gives its first value, through the constructor
 * @param kept whether it keeps that value until the machine is over; any other field is empty while the body runs
 */
public record Field(String name, Fragment type, List<Local> holds, boolean given, boolean kept) {

    public Field {
        holds = List.copyOf(holds);
    }

    public boolean isReference() {
        return holds.get(0).isReference();
    }

    /** Whether several locals share it, so that the state tells which one it holds. */
    public boolean isShared() {
        return holds.size() > 1;
    }

    /** A local that is saved in a field. */
    public record Save(Local local, Field field) {}
}
