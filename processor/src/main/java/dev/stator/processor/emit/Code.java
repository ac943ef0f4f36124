package dev.stator.processor.emit;

import dev.stator.processor.model.Fragment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Java source, line by line. A line is given as the parts that {@link Fragment#of} takes. */
final class Code {

    private static final String INDENT = "    ";

    private final StringBuilder text = new StringBuilder();
    private final Map<Fragment.TypeName, Integer> types = new LinkedHashMap<>();
    private int depth;

    /** One line, or as many as the user's text in it has. */
    Code line(Object... parts) {
        List<Fragment.TypeName> used = new ArrayList<>();
        String line = UserText.encode(Fragment.of(parts), used);
        text.append(INDENT.repeat(depth));
        int from = 0;
        for (int i = 0; i < used.size(); i++) {
            String mark = UserText.type(i);
            int at = line.indexOf(mark, from);
            int number = types.computeIfAbsent(used.get(i), first -> types.size());
            text.append(line, from, at).append(UserText.type(number));
            from = at + mark.length();
        }
        text.append(line, from, line.length()).append('\n');
        return this;
    }

    /** A line, and what follows belongs to it. */
    Code open(Object... parts) {
        line(parts);
        depth++;
        return this;
    }

    /** The end of what was opened. */
    Code close(Object... parts) {
        depth--;
        return line(parts);
    }

    /** The end of what was opened, and the beginning of what goes with it: an else, a catch. */
    Code reopen(Object... parts) {
        close(parts);
        depth++;
        return this;
    }

    Code blank() {
        text.append('\n');
        return this;
    }

    /** The lines, in the disguise of {@link UserText}. */
    String text() {
        return text.toString();
    }

    /** The n-th is what the mark of type n in the text stands for; in the order of their first use. */
    List<Fragment.TypeName> types() {
        return List.copyOf(types.keySet());
    }

    /** What follows in a line comes from this line of the user's file. */
    static Fragment.Line mark(int userLine) {
        return new Fragment.Line(userLine);
    }

    /** The parts of {@code fragments} with commas in between. */
    static Fragment commas(List<Fragment> fragments) {
        return separated(fragments, ", ");
    }

    static Fragment separated(List<Fragment> fragments, String separator) {
        List<Object> parts = new ArrayList<>();
        for (Fragment fragment : fragments) {
            if (!parts.isEmpty()) {
                parts.add(separator);
            }
            parts.add(fragment);
        }
        return Fragment.of(parts.toArray());
    }
}
