package dev.stator.processor.emit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The annotations of a generated class: what made it, and that nobody warns a second time about code that the user has judged. */
final class Suppressions {

    private static final int WIDTH = 100;

    /** What javac's lint can say of code inside a class, up to 25; an unknown key is no error. */
    private static final List<String> LINT = List.of(
            "all",
            "auxiliaryclass",
            "cast",
            "dangling-doc-comments",
            "deprecation",
            "divzero",
            "empty",
            "fallthrough",
            "finally",
            "identity",
            "lossy-conversions",
            "overloads",
            "overrides",
            "preview",
            "rawtypes",
            "removal",
            "restricted",
            "serial",
            "static",
            "strictfp",
            "synchronization",
            "text-blocks",
            "this-escape",
            "try",
            "unchecked",
            "varargs");

    /** For most classes. */
    private static final List<String> LINES = lines(LINT);

    private Suppressions() {}

    /** Writes the annotations of a class: {@code @Generated} where the user's module reads it, and the suppressions. */
    static void write(Code code, boolean marksGenerated, List<String> usersOwn) {
        if (marksGenerated) {
            code.line("@", Names.GENERATED, "(\"dev.stator.processor.AsyncProcessor\")");
        }
        code.open("@", Names.SUPPRESS_WARNINGS, "({");
        Set<String> keys = new LinkedHashSet<>(LINT);
        boolean isOfMost = !keys.addAll(usersOwn);
        (isOfMost ? LINES : lines(keys)).forEach(code::line);
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
