package dev.stator.processor.analysis.compilation;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import dev.stator.processor.analysis.tree.AsyncMentions;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.ForwardingJavaFileObject;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/**
 * A user's file as the private compilation reads it: the bodies and initializers that have nothing to do with async code are blank, since
 * understanding them is most of the work, and so are the imports of what only they mention. Every other character stands where it stood.
 *
 * <pre>
 *   import java.util.StringJoiner;
 *
 *   List&lt;String> songs = new ArrayList&lt;>();      List&lt;String> songs = null;
 *
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

    /** What any field of a reference type may be initialized with. */
    private static final String VALUE = "null";

    private static final Pattern IMPORT = Pattern.compile("import\\s+(static\\s+)?");

    /** How a letter may be written that is not itself in the text. */
    private static final String ESCAPE = "\\u";

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
            AsyncMentions mentions = AsyncMentions.of(unit);
            for (BlockTree body : mentions.plainBodies()) {
                if (hasBraces(abridged, start(body), end(body))) {
                    abridge(abridged, start(body) + 1, end(body) - 1, STATEMENT);
                }
            }
            for (ExpressionTree initializer : mentions.plainInitializers()) {
                abridge(abridged, start(initializer), end(initializer), VALUE);
            }
            blankImports(abridged);
            text = abridged.toString();
        }
        return text;
    }

    /** A brace may be written as an escape. */
    private static boolean hasBraces(CharSequence text, int start, int end) {
        return start >= 0 && start < end && text.charAt(start) == '{' && text.charAt(end - 1) == '}';
    }

    /** What has no room for the words in one of its lines stays; so does that whose end is not known. */
    private static void abridge(StringBuilder text, int start, int end, String words) {
        int room = room(text, start, end, words.length());
        if (room >= 0) {
            blank(text, start, end);
            text.replace(room, room + words.length(), words);
        }
    }

    /** The imports of one name that no text behind the imports mentions. A name may be spelled with escapes, where there are any. */
    private void blankImports(StringBuilder text) {
        List<? extends ImportTree> imports = unit.getImports();
        if (imports.isEmpty() || text.indexOf(ESCAPE) >= 0) {
            return;
        }
        int behind = end(imports.get(imports.size() - 1));
        for (ImportTree each : imports) {
            if (each.getQualifiedIdentifier() instanceof MemberSelectTree imported
                    && isOfOneName(text.substring(start(each), start(imported)), imported)
                    && text.indexOf(imported.getIdentifier().toString(), behind) < 0) {
                blank(text, start(each), end(each));
            }
        }
    }

    /** Whether it imports neither all of a class or package nor a module. */
    private static boolean isOfOneName(String keywords, MemberSelectTree imported) {
        return IMPORT.matcher(keywords).matches() && !imported.getIdentifier().contentEquals("*");
    }

    private static void blank(StringBuilder text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!isLineBreak(text.charAt(i))) {
                text.setCharAt(i, ' ');
            }
        }
    }

    private int start(Tree tree) {
        return (int) positions.getStartPosition(unit, tree);
    }

    private int end(Tree tree) {
        return (int) positions.getEndPosition(unit, tree);
    }

    private static int room(CharSequence text, int start, int end, int length) {
        int room = start;
        for (int i = start; i < end; i++) {
            if (isLineBreak(text.charAt(i))) {
                room = i + 1;
            } else if (i + 1 - room == length) {
                return room;
            }
        }
        return -1;
    }

    private static boolean isLineBreak(char c) {
        return c == '\n' || c == '\r';
    }
}
