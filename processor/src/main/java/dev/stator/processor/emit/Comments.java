package dev.stator.processor.emit;

/** The user's words inside comments of the generated source, where they must not end the comment or mean something to Javadoc. */
final class Comments {

    private static final int LONGEST = 60;

    private Comments() {}

    /** {@code text} in one line for a {@code //} comment. */
    static String line(String text) {
        return withoutEscapes(
                text.replaceAll("[\\s\\p{Cntrl}\u0085\u2028\u2029]+", " ").strip());
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
