package dev.stator.processor.emit;

import dev.stator.processor.model.Fragment;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of a fragment on its way to the source file, where lines are indented and types are spelled: one line of ordinary
 * characters. {@link #NEW_LINE} and its like, from the private use area, stand for what must not be seen:
 *
 * <pre>
 *   list.forEach(x -> {              list.forEach(x -> {[NEW_LINE]    use(x);[NEW_LINE]});
 *               use(x);       ==>
 *           });
 * </pre>
 *
 * Continuation lines are moved together, so that one that closes a bracket stands under the start of the statement and any other is
 * indented. The contents of text blocks keep their place.
 */
final class UserText {

    /** A line break; the line takes the indentation of the one where the fragment begins. */
    static final char NEW_LINE = '\uE000';

    /** A line break inside a text block. */
    static final char RAW_NEW_LINE = '\uE001';

    /** Four hexadecimal digits follow: a character. */
    static final char ESCAPED = '\uE002';

    /** A decimal number and {@link #END} follow: the user's line. */
    static final char LINE = '\uE003';

    /** A decimal number and {@link #END} follow: the index of a type. */
    static final char TYPE = '\uE004';

    static final char END = '\uE005';

    private static final int CONTINUATION = 8;

    private final StringBuilder text = new StringBuilder();
    private final List<Fragment.TypeName> types = new ArrayList<>();

    private UserText(Fragment fragment) {
        for (Fragment.Piece piece : fragment.pieces()) {
            if (piece instanceof Fragment.Text words) {
                words.text().chars().forEach(c -> append((char) c));
            } else if (piece instanceof Fragment.Line line) {
                text.append(LINE).append(line.number()).append(END);
            } else if (piece instanceof Fragment.TypeName type) {
                text.append(type(types.size()));
                types.add(type);
            } else if (piece instanceof Fragment.Use use) {
                text.append(use.local().name());
            } else {
                throw new IllegalArgumentException("unfilled operand in " + fragment);
            }
        }
    }

    /** The text of {@code fragment}; its n-th type is at {@link #TYPE} n, and is added to {@code types}. */
    static String encode(Fragment fragment, List<Fragment.TypeName> types) {
        UserText text = new UserText(fragment);
        types.addAll(text.types);
        return text.indented();
    }

    /** What stands for the n-th type. */
    static String type(int number) {
        return "" + TYPE + number + END;
    }

    private void append(char c) {
        if (isSpecial(c)) {
            text.append(escaped(c));
        } else {
            text.append(c);
        }
    }

    /** {@code c}, which would be taken for something else, in disguise. */
    private static String escaped(char c) {
        return ESCAPED + String.format("%04x", (int) c);
    }

    private static boolean isSpecial(char c) {
        return c == '\r'
                || c == '\u000B'
                || c == '\f'
                || c == '\u0085'
                || c == '\u2028'
                || c == '\u2029'
                || (c >= NEW_LINE && c <= END);
    }

    private String indented() {
        String[] lines = TextBlocks.joined(text.toString(), RAW_NEW_LINE).split("\n", -1);
        int base = Integer.MAX_VALUE;
        boolean closes = false;
        for (int i = 1; i < lines.length; i++) {
            String words = words(lines[i]);
            int indentation = indentation(lines[i]);
            if (!words.isEmpty() && indentation <= base) {
                closes = (closes && indentation == base) || "})]".indexOf(words.charAt(0)) >= 0;
                base = indentation;
            }
        }
        StringBuilder result = new StringBuilder(lines[0]);
        for (int i = 1; i < lines.length; i++) {
            result.append(NEW_LINE);
            String words = words(lines[i]);
            if (!words.isEmpty()) {
                int indentation = indentation(lines[i]) - base + (closes ? 0 : CONTINUATION);
                result.append(marks(lines[i])).append(" ".repeat(indentation)).append(words);
            }
        }
        return result.toString();
    }

    /** The line without its indentation and the marks in it. */
    private static String words(String line) {
        int at = 0;
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t' || line.charAt(at) == LINE)) {
            at = line.charAt(at) == LINE ? line.indexOf(END, at) + 1 : at + 1;
        }
        return line.substring(at);
    }

    private static String marks(String line) {
        String lead = line.substring(0, line.length() - words(line).length());
        return lead.replaceAll("[ \t]", "");
    }

    private static int indentation(String line) {
        String lead = line.substring(0, line.length() - words(line).length());
        return lead.replaceAll(LINE + "\\d+" + END, "").replace("\t", "    ").length();
    }
}
