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
import org.jspecify.annotations.Nullable;

/**
 * The characters of one file, and where its trees stand in them. Positions count from 0, lines from 1. If the file is the source of a
 * machine, file name and lines are those of the user's file that the machine was made of.
 */
public final class SourceText {

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
            if (text.startsWith("//", position)) {
                position = endOfLine(position);
            } else if (text.startsWith("/*", position)) {
                position = text.indexOf("*/", position + 2) + 2;
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
            if (text.startsWith("//", position)) {
                int end = endOfLine(position);
                lines.add(slice(position + 2, end).strip());
                position = end;
            } else if (text.startsWith("/*", position)) {
                int end = text.indexOf("*/", position + 2);
                slice(position + 2, end)
                        .lines()
                        .map(line -> line.strip().replaceFirst("^\\*+\\s?", ""))
                        .filter(line -> !line.isBlank())
                        .forEach(lines::add);
                position = end + 2;
            } else {
                position++;
            }
        }
        return lines;
    }

    private int endOfLine(int position) {
        int end = position;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }
}
