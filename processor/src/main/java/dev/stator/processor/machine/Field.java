package dev.stator.processor.machine;

import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Local;
import java.util.List;

/**
 * A field of a machine.
 *
 * @param holds the locals that it holds, one at a time; the first gave it its name
 * @param given whether the call gives its first value, through the constructor
 * @param constant whether it keeps that value for good
 */
public record Field(String name, Fragment type, List<Local> holds, boolean given, boolean constant) {

    public Field {
        holds = List.copyOf(holds);
    }

    /** A local that is saved in a field. */
    public record Save(Local local, Field field) {}
}
