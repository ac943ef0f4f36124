package dev.stator.processor.machine;

import java.util.List;

/**
 * Labelled blocks that stand in one method.
 *
 * @param labels in the order in which they are laid out, the entry of the body first in the first part
 */
public record Part(List<Label> labels) {

    public Part {
        labels = List.copyOf(labels);
    }
}
