package dev.stator.processor.analysis.compilation;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import dev.stator.processor.analysis.tree.AsyncMentions;
import java.io.IOException;
import javax.tools.ForwardingJavaFileObject;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/**
 * A user's file as the private compilation reads it: the bodies that have nothing to do with async code are blank, since understanding
 * them is most of the work. Every other character stands where it stood.
 *
 * <pre>
 *   String report() {                            String report() {
 *       var report = new StringJoiner(", ");     throw null;
 *       songs.forEach(report::add);        ==>
 *       return report.toString();
 *   }                                            }
 * </pre>
 */
public final class AbridgedFile extends ForwardingJavaFileObject<JavaFileObject> {

    /** A statement that any body may consist of. */
    private static final String STATEMENT = "throw null;";

    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private @Nullable String text;

    /** @param unit the parsed file; {@code trees} knows where its trees stand */
    public AbridgedFile(CompilationUnitTree unit, Trees trees) {
        super(unit.getSourceFile());
        this.unit = unit;
        this.positions = trees.getSourcePositions();
    }

    /** The whole file. */
    public JavaFileObject whole() {
        return fileObject;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) throws IOException {
        if (text == null) {
            StringBuilder abridged = new StringBuilder(fileObject.getCharContent(ignoreEncodingErrors));
            for (BlockTree body : AsyncMentions.of(unit).plainBodies()) {
                int open = (int) positions.getStartPosition(unit, body);
                int close = (int) positions.getEndPosition(unit, body) - 1;
                blank(abridged, open + 1, close);
            }
            text = abridged.toString();
        }
        return text;
    }

    /** A body with no room for the statement in one of its lines stays; so does one whose end is not known. */
    private static void blank(StringBuilder text, int start, int end) {
        int room = room(text, start, end);
        if (room < 0) {
            return;
        }
        for (int i = start; i < end; i++) {
            if (!isLineBreak(text.charAt(i))) {
                text.setCharAt(i, ' ');
            }
        }
        text.replace(room, room + STATEMENT.length(), STATEMENT);
    }

    private static int room(CharSequence text, int start, int end) {
        int room = start;
        for (int i = start; i < end; i++) {
            if (isLineBreak(text.charAt(i))) {
                room = i + 1;
            } else if (i + 1 - room == STATEMENT.length()) {
                return room;
            }
        }
        return -1;
    }

    private static boolean isLineBreak(char c) {
        return c == '\n' || c == '\r';
    }
}
