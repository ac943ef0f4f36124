package dev.stator.processor.emit;

import java.util.regex.Pattern;

/** The user's words inside comments of the generated source, where they must not end the comment or mean something to Javadoc. */
final class Comments {

    private static final int LONGEST = 60;

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}\u0085\u2028\u2029]+");

    private Comments() {}

    /** {@code text} in one line for a {@code //} comment. */
    static String line(String text) {
        return withoutEscapes((isPlain(text) ? text : SPACE.matcher(text).replaceAll(" ")).strip());
    }

    /** Whether no character is a space but single blanks: most texts are that. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || (c == ' ' && i > 0 && text.charAt(i - 1) == ' ')) {
                return false;
            }
        }
        return true;
    }

    /** The same, shortened. */
    static String brief(String text) {
        String line = line(text);
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 3).stripTrailing() + "...";
    }

    /** {@code text} inside <code>{&#64;code ...}</code>. */
    static String javadoc(String text) {
        String line = line(text).replace("*/", "* /");
        return balanced(line) ? line : line.replace('{', '(').replace('}', ')');
    }

    /** A backslash before a u would be read by javac before it knows that this is a comment. */
    private static String withoutEscapes(String text) {
        return text.replace("\\u", "\\ u");
    }

    private static boolean balanced(String text) {
        int depth = 0;
        for (int i = 0; i < text.length() && depth >= 0; i++) {
            depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
        }
        return depth == 0;
    }
}
