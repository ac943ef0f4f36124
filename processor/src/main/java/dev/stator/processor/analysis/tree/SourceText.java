package dev.stator.processor.analysis.tree;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import dev.stator.processor.machine.Origin;
import dev.stator.processor.model.PlainText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The characters of one file, and where its trees stand in them. Positions count from 0, lines from 1. If the file is the source of a
 * machine, file name and lines are those of the user's file that the machine was made of.
 */
public final class SourceText {

    /** What machines write in front of the members of the user's class. */
    private static final Pattern MACHINES_OWN =
            Pattern.compile("\\b[\\w$]+\\$Inside\\d*\\.(of\\d*\\(self\\)\\.)?|\\bself\\.");

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final String text;
    private final PlainText plain;
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
        this.plain = PlainText.of(text);
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

    /** Whether a string literal is written with three quotes. */
    public boolean isTextBlock(LiteralTree string) {
        return stands("\"\"\"", plain.index(start(string)));
    }

    /** {@code text} with each run of white space as one blank. */
    public static String inOneLine(String text) {
        return SPACE.matcher(text).replaceAll(" ");
    }

    /** The text of a tree in one line, for comments. */
    public String oneLine(Tree tree) {
        String line = isWritten(tree) ? inOneLine(slice(start(tree), end(tree))) : tree.toString();
        return origin == null ? line : MACHINES_OWN.matcher(line).replaceAll("");
    }

    /** Position of the first word or sign {@code wanted} at or after {@code from}, comments not counted; -1 if there is none before {@code to}. */
    public int find(String wanted, int from, int to) {
        int index = plain.index(from);
        int end = plain.index(to);
        while (index < end) {
            if (stands("//", index)) {
                index = endOfLine(index);
            } else if (stands("/*", index)) {
                index = endOfComment(index) + 2;
            } else if (isWord(wanted, index)) {
                return plain.place(index);
            } else {
                index++;
            }
        }
        return -1;
    }

    /** Position behind a word that stands at {@code start}, however it is spelled. */
    public int endOf(CharSequence word, int start) {
        return plain.place(plain.index(start) + word.length());
    }

    /** Position of a word that ends at {@code end}. */
    public int startOf(CharSequence word, int end) {
        return plain.place(plain.index(end) - word.length());
    }

    /** The lines of the comments between two positions that hold nothing but comments and white space, without their marks. */
    public List<String> comments(int from, int to) {
        List<String> lines = new ArrayList<>();
        int index = plain.index(from);
        int last = plain.index(to);
        while (index < last) {
            if (stands("//", index)) {
                int end = endOfLine(index);
                lines.add(written(index + 2, end).strip());
                index = end;
            } else if (stands("/*", index)) {
                int end = endOfComment(index);
                written(index + 2, end)
                        .lines()
                        .map(line -> line.strip().replaceFirst("^\\*+\\s?", ""))
                        .filter(line -> !line.isBlank())
                        .forEach(lines::add);
                index = end + 2;
            } else {
                index++;
            }
        }
        return lines;
    }

    private String written(int from, int to) {
        return slice(plain.place(from), plain.place(to));
    }

    private boolean stands(String sign, int index) {
        return plain.text().startsWith(sign, index);
    }

    private boolean isWord(String wanted, int index) {
        String spelled = plain.text();
        int end = index + wanted.length();
        boolean isSign = !Character.isJavaIdentifierPart(wanted.charAt(0));
        return stands(wanted, index)
                && (isSign
                        || (!(index > 0 && Character.isJavaIdentifierPart(spelled.codePointBefore(index)))
                                && !(end < spelled.length()
                                        && Character.isJavaIdentifierPart(spelled.codePointAt(end)))));
    }

    private int endOfLine(int index) {
        int end = index;
        while (end < plain.text().length() && !stands("\n", end) && !stands("\r", end)) {
            end++;
        }
        return end;
    }

    /** Where the mark stands that ends the comment. */
    private int endOfComment(int index) {
        return plain.text().indexOf("*/", index + 2);
    }
}
