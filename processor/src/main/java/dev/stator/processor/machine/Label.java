package dev.stator.processor.machine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A labelled block, one {@code case} of the body's switch: its first statement is reached by number or by falling into it.
 *
 * @param state its number: an await point where the body goes on after it, or one of the numbers above those
 * @param note a comment, or null
 * @param line the user's line that it starts on
 */
public record Label(int state, @Nullable String note, int line, List<Step> steps) {

    public Label {
        steps = List.copyOf(steps);
    }
}
