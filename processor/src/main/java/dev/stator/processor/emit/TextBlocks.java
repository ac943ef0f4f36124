package dev.stator.processor.emit;

import java.util.regex.Pattern;

/** Finds the text blocks in Java text: their lines must not be moved. */
final class TextBlocks {

    private static final String DELIMITER = "\"\"\"";

    private static final Pattern TRAILING_SPACE = Pattern.compile("[ \\t\\f]+(?=\n)");

    private TextBlocks() {}

    /**
     * {@code text} with each line break inside a text block replaced by {@code mark}. White space in front of one is none of the
     * block's value, and javac warns of it: the user has heard that.
     */
    static String joined(String text, char mark) {
        if (!text.contains(DELIMITER)) {
            return text;
        }
        StringBuilder result = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int end = endOfToken(text, at);
            String token = text.substring(at, end);
            result.append(
                    token.startsWith(DELIMITER)
                            ? TRAILING_SPACE.matcher(token).replaceAll("").replace('\n', mark)
                            : token);
            at = end;
        }
        return result.toString();
    }

    /** The end of the literal or comment that begins at {@code start}, or of the single character there. */
    private static int endOfToken(String text, int start) {
        if (text.startsWith(DELIMITER, start)) {
            return endOfLiteral(text, start, DELIMITER);
        }
        if (text.charAt(start) == '"' || text.charAt(start) == '\'') {
            return endOfLiteral(text, start, text.substring(start, start + 1));
        }
        if (text.startsWith("//", start)) {
            return endAfter(text, start, "\n");
        }
        return text.startsWith("/*", start) ? endAfter(text, start + 2, "*/") : start + 1;
    }

    private static int endOfLiteral(String text, int start, String delimiter) {
        int at = start + delimiter.length();
        while (at < text.length() && !text.startsWith(delimiter, at)) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(text.length(), at + delimiter.length());
    }

    private static int endAfter(String text, int from, String end) {
        int found = text.indexOf(end, from);
        return found < 0 ? text.length() : found + end.length();
    }
}
