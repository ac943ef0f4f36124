package dev.stator.processor.analysis.tree;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import dev.stator.processor.machine.Origin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The characters of one file, and where its trees stand in them. Positions count from 0, lines from 1. If the file is the source of a
 * machine, file name and lines are those of the user's file that the machine was made of.
 */
public final class SourceText {

    private static final Pattern ESCAPE = Pattern.compile("\\\\u+(\\p{XDigit}{4})");

    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final String text;
    private final @Nullable Origin origin;

    public SourceText(CompilationUnitTree unit, Trees trees, @Nullable Origin origin) {
        this.unit = unit;
        this.origin = origin;
        this.positions = trees.getSourcePositions();
        try {
            this.text = unit.getSourceFile().getCharContent(true).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public CompilationUnitTree unit() {
        return unit;
    }

    public int start(Tree tree) {
        return (int) positions.getStartPosition(unit, tree);
    }

    /** For javac an expression that is a resource ends behind the semicolon after it. */
    public int end(Tree tree) {
        int end = (int) positions.getEndPosition(unit, tree);
        if (tree instanceof ExpressionTree && end > 0 && text.charAt(end - 1) == ';') {
            end--;
            while (Character.isWhitespace(text.charAt(end - 1))) {
                end--;
            }
        }
        return end;
    }

    /** Whether the user wrote this tree; javac adds some of its own, which have no place. */
    public boolean isWritten(Tree tree) {
        return start(tree) >= 0 && end(tree) > start(tree);
    }

    public int line(Tree tree) {
        return lineAt(start(tree));
    }

    public int lineAt(int position) {
        int line = (int) unit.getLineMap().getLineNumber(position);
        return origin == null ? line : origin.lines().nearestUserLine(line);
    }

    /** The simple name of the file. */
    public String fileName() {
        String path = unit.getSourceFile().getName().replace('\\', '/');
        return origin == null ? path.substring(path.lastIndexOf('/') + 1) : origin.file();
    }

    /** What the file was generated from; null if the user wrote it. */
    @Nullable
    public Origin origin() {
        return origin;
    }

    public String slice(int from, int to) {
        return text.substring(from, to);
    }

    /** The text of a tree in one line, for comments: runs of white space become one blank. */
    public String oneLine(Tree tree) {
        return isWritten(tree) ? slice(start(tree), end(tree)).replaceAll("\\s+", " ") : tree.toString();
    }

    /** Position of the first word or sign {@code wanted} at or after {@code from}, comments not counted; -1 if there is none before {@code to}. */
    public int find(String wanted, int from, int to) {
        int position = from;
        while (position < to) {
            if (behind("//", position) > 0) {
                position = endOfLine(position);
            } else if (behind("/*", position) > 0) {
                position = behind("*/", endOfComment(position));
            } else if (isWord(wanted, position)) {
                return position;
            } else {
                position++;
            }
        }
        return -1;
    }

    private boolean isWord(String wanted, int position) {
        int end = position + wanted.length();
        boolean isSign = !Character.isJavaIdentifierPart(wanted.charAt(0));
        if (isSign) {
            return text.startsWith(wanted, position);
        }
        return text.startsWith(wanted, position)
                && !(position > 0 && Character.isJavaIdentifierPart(text.codePointBefore(position)))
                && !(end < text.length() && Character.isJavaIdentifierPart(text.codePointAt(end)));
    }

    /** The lines of the comments between two positions that hold nothing but comments and white space, without their marks. */
    public List<String> comments(int from, int to) {
        List<String> lines = new ArrayList<>();
        int position = from;
        while (position < to) {
            if (behind("//", position) > 0) {
                int end = endOfLine(position);
                lines.add(slice(behind("//", position), end).strip());
                position = end;
            } else if (behind("/*", position) > 0) {
                int end = endOfComment(position);
                slice(behind("/*", position), end)
                        .lines()
                        .map(line -> line.strip().replaceFirst("^\\*+\\s?", ""))
                        .filter(line -> !line.isBlank())
                        .forEach(lines::add);
                position = behind("*/", end);
            } else {
                position++;
            }
        }
        return lines;
    }

    private int endOfLine(int position) {
        int end = position;
        while (end < text.length() && behind("\n", end) < 0 && behind("\r", end) < 0) {
            end++;
        }
        return end;
    }

    /** Where the mark stands that ends the comment. */
    private int endOfComment(int position) {
        int end = behind("/*", position);
        while (behind("*/", end) < 0) {
            end++;
        }
        return end;
    }

    /** The position behind {@code sign}, as it is or in Unicode escapes; -1 if it does not stand at {@code position}. */
    private int behind(String sign, int position) {
        int end = position;
        for (int i = 0; i < sign.length(); i++) {
            char c = sign.charAt(i);
            if (text.startsWith("\\u", end) && !text.startsWith("\\", end - 1)) {
                Matcher escape = ESCAPE.matcher(text).region(end, text.length());
                if (!escape.lookingAt() || Integer.parseInt(escape.group(1), 16) != c) {
                    return -1;
                }
                end = escape.end();
            } else if (end < text.length() && text.charAt(end) == c) {
                end++;
            } else {
                return -1;
            }
        }
        return end;
    }
}
