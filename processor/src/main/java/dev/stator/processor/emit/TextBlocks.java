package dev.stator.processor.emit;

import dev.stator.processor.model.PlainText;
import java.util.BitSet;

/** Finds the text blocks in Java text: their lines must not be moved. */
final class TextBlocks {

    private static final String DELIMITER = "\"\"\"";

    private TextBlocks() {}

    /** Where in {@code text} there are line breaks inside text blocks. */
    static BitSet lineBreaks(String text) {
        BitSet lineBreaks = new BitSet();
        PlainText plain = PlainText.of(text);
        if (plain.text().contains(DELIMITER)) {
            int at = 0;
            while (at < plain.text().length()) {
                int end = endOfToken(plain.text(), at);
                if (plain.text().startsWith(DELIMITER, at)) {
                    addLineBreaks(plain, at, end, lineBreaks);
                }
                at = end;
            }
        }
        return lineBreaks;
    }

    private static void addLineBreaks(PlainText plain, int start, int end, BitSet lineBreaks) {
        String text = plain.text();
        for (int at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) {
            lineBreaks.set(plain.place(at));
        }
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
