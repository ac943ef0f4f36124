package dev.stator.processor.machine;

import java.util.List;

/**
 * The user's line for each line of a generated source.
 *
 * @param userLines index: generated line (the first is 1); value: the user's line, or 0 where a generated line has none
 */
public record LineMap(List<Integer> userLines) {

    /** No line is the user's: the generated ones stay. */
    public static final LineMap NONE = new LineMap(List.of());

    public LineMap {
        userLines = List.copyOf(userLines);
    }

    /** The user's line for a generated one, or 0. */
    public int userLine(int generatedLine) {
        return generatedLine < userLines.size() ? userLines.get(generatedLine) : 0;
    }

    /** The user's line for a generated one, or that of the last line before it that has one, or 0. */
    public int nearestUserLine(int generatedLine) {
        int line = Math.min(generatedLine, userLines.size() - 1);
        while (line > 0 && userLine(line) == 0) {
            line--;
        }
        return line < 0 ? 0 : userLine(line);
    }
}
