package dev.stator.processor.emit;

import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Fragment.Piece;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The lines of a fragment, to be indented as the place wants it where the fragment stands now:
 *
 * <pre>
 *   list.forEach(x -> {              list.forEach(x -> {
 *               use(x);       ==>        use(x);
 *           });                      });
 * </pre>
 *
 * Continuation lines are moved together, so that one that closes a bracket stands under the start of the statement and any other is
 * indented. A text block belongs to one line, with its line breaks: its contents keep their place.
 */
final class UserText {

    private static final int CONTINUATION = 8;

    private UserText() {}

    static List<List<Piece>> lines(Fragment fragment) {
        for (Piece piece : fragment.pieces()) {
            if (isBroken(piece)) {
                return aligned(split(fragment.pieces()));
            }
        }
        return List.of(fragment.pieces());
    }

    /**
     * White space in front of a line break in a text block is none of the block's value, and javac warns of it: the user has heard that.
     */
    private static List<List<Piece>> split(List<Piece> pieces) {
        BitSet inTextBlocks = TextBlocks.lineBreaks(text(pieces));
        List<List<Piece>> lines = new ArrayList<>();
        List<Piece> line = new ArrayList<>();
        int offset = 0;
        for (Piece piece : pieces) {
            if (!(piece instanceof Fragment.Text words)) {
                line.add(piece);
                continue;
            }
            String text = words.text();
            StringBuilder part = new StringBuilder();
            int from = 0;
            for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
                if (inTextBlocks.get(offset + end)) {
                    part.append(text.substring(from, end).stripTrailing()).append('\n');
                } else {
                    line.add(new Fragment.Text(part.append(text, from, end).toString()));
                    lines.add(line);
                    line = new ArrayList<>();
                    part = new StringBuilder();
                }
                from = end + 1;
            }
            line.add(new Fragment.Text(part.append(text, from, text.length()).toString()));
            offset += text.length();
        }
        lines.add(line);
        return lines;
    }

    /** The words alone: marks may stand in a text block, names do not. */
    private static String text(List<Piece> pieces) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece instanceof Fragment.Text words) {
                text.append(words.text());
            }
        }
        return text.toString();
    }

    private static boolean isBroken(Piece piece) {
        return piece instanceof Fragment.Text words && words.text().indexOf('\n') >= 0;
    }

    private static List<List<Piece>> aligned(List<List<Piece>> lines) {
        List<Continuation> continuations =
                lines.subList(1, lines.size()).stream().map(Continuation::of).toList();
        int base = Integer.MAX_VALUE;
        boolean closes = false;
        for (Continuation line : continuations) {
            if (!line.words().isEmpty() && line.indentation() <= base) {
                closes = (closes && line.indentation() == base) || line.closes();
                base = line.indentation();
            }
        }
        List<List<Piece>> aligned = new ArrayList<>(List.of(lines.get(0)));
        for (Continuation line : continuations) {
            aligned.add(line.indented(line.indentation() - base + (closes ? 0 : CONTINUATION)));
        }
        return aligned;
    }

    /** A line behind the first: the marks in its indentation, how wide that is, and the rest. */
    private record Continuation(List<Piece> marks, int indentation, List<Piece> words) {

        static Continuation of(List<Piece> line) {
            List<Piece> marks = new ArrayList<>();
            List<Piece> words = new ArrayList<>();
            int indentation = 0;
            for (Piece piece : line) {
                if (!words.isEmpty()) {
                    words.add(piece);
                } else if (piece instanceof Fragment.Line) {
                    marks.add(piece);
                } else if (piece instanceof Fragment.Text text) {
                    int start = start(text.text());
                    indentation += width(text.text(), start);
                    if (start < text.text().length()) {
                        words.add(new Fragment.Text(text.text().substring(start)));
                    }
                } else {
                    words.add(piece);
                }
            }
            return new Continuation(marks, indentation, words);
        }

        private static int start(String text) {
            int start = 0;
            while (start < text.length() && (text.charAt(start) == ' ' || text.charAt(start) == '\t')) {
                start++;
            }
            return start;
        }

        private static int width(String text, int end) {
            int width = 0;
            for (int i = 0; i < end; i++) {
                width += text.charAt(i) == '\t' ? 4 : 1;
            }
            return width;
        }

        /** Whether it closes a bracket. */
        boolean closes() {
            return words.get(0) instanceof Fragment.Text text
                    && "})]".indexOf(text.text().charAt(0)) >= 0;
        }

        List<Piece> indented(int width) {
            if (words.isEmpty()) {
                return List.of();
            }
            List<Piece> line = new ArrayList<>(marks);
            line.add(new Fragment.Text(" ".repeat(width)));
            line.addAll(words);
            return line;
        }
    }
}
