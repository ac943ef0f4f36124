package dev.stator.processor.machine;

import dev.stator.processor.model.Local;
import java.util.List;

/**
 * A state in which a machine can rest, as a row of the table that a reader sees first.
 *
 * @param number 0: not started; otherwise the number of the await point
 * @param line the user's line
 * @param awaits what it waits for, in one line
 * @param survivors the locals that are kept meanwhile
 * @param onFailure where a failure of what is awaited goes: {@code catch, 13}, {@code fails}
 * @param onCancellation where a cancellation goes: {@code finally, 15}, {@code done}
 */
public record State(
        int number, int line, String awaits, List<Local> survivors, String onFailure, String onCancellation) {

    public State {
        survivors = List.copyOf(survivors);
    }
}
