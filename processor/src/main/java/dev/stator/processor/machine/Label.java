package dev.stator.processor.machine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A labelled block, one {@code case} of the body's switch: its first statement is reached by number or by falling into it.
 *
 * @param states its numbers: the await points after which the body goes on here, or one of the numbers above those
 * @param note a comment, or null
 * @param line the user's line that it starts on
 */
public record Label(List<Integer> states, @Nullable String note, int line, List<Step> steps) {

    public Label {
        states = List.copyOf(states);
        steps = List.copyOf(steps);
    }

    /** The number that a jump takes. */
    public int state() {
        return states.get(0);
    }
}
