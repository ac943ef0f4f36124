package dev.stator.processor.emit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The annotations of a generated class: what made it, and that nobody warns a second time about code that the user has judged. */
final class Suppressions {

    private static final int WIDTH = 100;

    private Suppressions() {}

    /** Writes the annotations of a class: {@code @Generated} where the user's module reads it, and the suppressions. */
    static void write(Code code, boolean marksGenerated, Collection<String> keys) {
        if (marksGenerated) {
            code.line("@", Names.GENERATED, "(\"dev.stator.processor.AsyncProcessor\")");
        }
        code.open("@", Names.SUPPRESS_WARNINGS, "({");
        lines(keys).forEach(code::line);
        code.close("})");
    }

    private static List<String> lines(Collection<String> keys) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String key : keys) {
            String literal = "\"" + key.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
            if (line.length() + literal.length() > WIDTH) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(literal).append(", ");
        }
        lines.add(line.substring(0, line.length() - 2));
        return lines;
    }
}
