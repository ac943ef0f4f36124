package dev.stator.processor.emit;

import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Fragment.Piece;
import dev.stator.processor.model.Fragment.TypeName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Java source, line by line. A line is given as the parts that {@link Fragment#of} takes. How a type is spelled is known when all are: the
 * text has nothing where one is mentioned.
 */
final class Code {

    private static final String INDENT = "    ";

    private final StringBuilder text = new StringBuilder();
    private final List<Mention> mentions = new ArrayList<>();
    private final Set<TypeName> types = new LinkedHashSet<>();
    private final List<Integer> userLines = new ArrayList<>();
    private int depth;

    // the line that is being written
    private int start;
    private boolean hasWords;
    private int userLine;

    /** A type belongs in front of this character of the text. */
    record Mention(int at, TypeName type) {}

    /** One line, or as many as the user's text in it has. */
    Code line(Object... parts) {
        List<List<Piece>> lines = UserText.lines(Fragment.of(parts));
        String indentation = INDENT.repeat(depth);
        text.append(indentation);
        lines.get(0).forEach(this::append);
        if (lines.size() > 1) {
            indentation += leadingSpace(lines.get(0));
            for (List<Piece> line : lines.subList(1, lines.size())) {
                end();
                text.append(indentation);
                line.forEach(this::append);
            }
        }
        end();
        return this;
    }

    private static String leadingSpace(List<Piece> line) {
        String first = line.get(0) instanceof Fragment.Text words ? words.text() : "";
        return first.substring(0, first.length() - first.stripLeading().length());
    }

    private void append(Piece piece) {
        if (piece instanceof Fragment.Text words) {
            words(words.text());
        } else if (piece instanceof Fragment.Use use) {
            words(use.local().name());
        } else if (piece instanceof TypeName type) {
            types.add(type);
            mentions.add(new Mention(text.length(), type));
            hasWords = true;
        } else if (piece instanceof Fragment.Line line) {
            userLine = hasWords && userLine > 0 ? userLine : line.number();
        } else {
            throw new IllegalArgumentException("unfilled operand");
        }
    }

    /** Words of this line, and where there is a text block, of lines behind it. */
    private void words(String words) {
        int from = 0;
        for (int end = words.indexOf('\n'); end >= 0; end = words.indexOf('\n', from)) {
            text.append(words, from, end);
            hasWords |= end > from;
            end();
            from = end + 1;
        }
        text.append(words, from, words.length());
        hasWords |= !words.isBlank();
    }

    private void end() {
        if (!hasWords) {
            text.setLength(start);
        }
        text.append('\n');
        userLines.add(userLine);
        start = text.length();
        hasWords = false;
        userLine = 0;
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
        end();
        return this;
    }

    /** The lines, without the types. */
    CharSequence text() {
        return text;
    }

    /** In the order of the text. */
    List<Mention> mentions() {
        return mentions;
    }

    /** What is mentioned, in the order of the text. */
    Set<TypeName> types() {
        return types;
    }

    /** Which of the user's lines each line comes from, or 0. */
    List<Integer> userLines() {
        return userLines;
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
