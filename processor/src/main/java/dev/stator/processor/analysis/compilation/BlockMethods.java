package dev.stator.processor.analysis.compilation;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import dev.stator.processor.model.LambdaMethod;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import javax.tools.ForwardingJavaFileObject;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/**
 * Which method of the class files belongs to which lambda.
 *
 * <p>In: attributed files. Out: for each lambda the method that javac makes of it, with the names of the variables that it captures. A
 * lambda without one stands in a branch that javac removes.
 *
 * <p>javac numbers these methods, in each release otherwise, and their order in the class file is not that of the source. So copies of
 * the files are compiled in which the body of each lambda, and each method reference, stands on lines of its own:
 *
 * <pre>
 * return Future.async(() -> { ... });      return Future.async(() ->
 *                                          { ... }
 *                                          );
 * </pre>
 *
 * The lines of a method tell which lambda it is: the innermost around them all. (Its first may be that of what a method reference is bound
 * to.) Line breaks change no number, so the user's class files have the same.
 */
public final class BlockMethods {

    /** The lines of a copy that hold a lambda's body, or a method reference. */
    private record Region(Tree tree, int firstLine, int lastLine) {}

    private final SourcePositions positions;
    private final Map<URI, JavaFileObject> wholeFiles;
    private final Map<Tree, LambdaMethod> methods = new HashMap<>();

    private BlockMethods(SourcePositions positions, Map<URI, JavaFileObject> wholeFiles) {
        this.positions = positions;
        this.wholeFiles = wholeFiles;
    }

    /**
     * Compiles copies of {@code units}.
     *
     * @param wholeFiles by their places, the files that the units may be abridged of: lambdas in what was left out count
     * @param positions of the trees of the units
     * @param compiler compiles files to the end
     */
    public static Map<Tree, LambdaMethod> of(
            Collection<CompilationUnitTree> units,
            Map<URI, JavaFileObject> wholeFiles,
            SourcePositions positions,
            Function<Collection<? extends JavaFileObject>, ClassesInMemory> compiler,
            LambdaMethodReader reader) {
        BlockMethods found = new BlockMethods(positions, wholeFiles);
        Map<JavaFileObject, List<Region>> copies = new LinkedHashMap<>();
        units.forEach(unit -> found.copy(unit, copies));
        if (!copies.isEmpty()) {
            ClassesInMemory classes = compiler.apply(copies.keySet());
            copies.forEach((copy, regions) -> classes.of(copy)
                    .forEach(classFile -> reader.read(classFile).forEach(method -> found.add(method, regions))));
        }
        return found.methods;
    }

    private void add(LambdaMethod method, List<Region> regions) {
        regions.stream()
                .filter(region -> region.firstLine() <= method.firstLine() && method.lastLine() <= region.lastLine())
                .max(Comparator.comparingInt(Region::firstLine))
                .ifPresent(region -> methods.put(region.tree(), method));
    }

    private void copy(CompilationUnitTree unit, Map<JavaFileObject, List<Region>> copies) {
        Map<Tree, Tree> bodies = new LinkedHashMap<>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void unused) {
                bodies.put(tree, tree.getBody());
                return super.visitLambdaExpression(tree, unused);
            }

            @Override
            public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
                bodies.put(tree, tree);
                return super.visitMemberReference(tree, unused);
            }
        }.scan(unit, null);

        NavigableMap<Integer, Integer> breaks = new TreeMap<>();
        for (Tree body : bodies.values()) {
            breaks.merge(start(unit, body), 1, Integer::sum);
            breaks.merge(end(unit, body), 1, Integer::sum);
        }
        List<Region> regions = new ArrayList<>();
        bodies.forEach((tree, body) -> regions.add(new Region(
                tree, lineInCopy(unit, breaks, start(unit, body)), lineInCopy(unit, breaks, end(unit, body) - 1))));
        copies.put(
                new Copy(
                        Objects.requireNonNull(
                                wholeFiles.get(unit.getSourceFile().toUri())),
                        breaks),
                regions);
    }

    private int start(CompilationUnitTree unit, Tree tree) {
        return (int) positions.getStartPosition(unit, tree);
    }

    private int end(CompilationUnitTree unit, Tree tree) {
        return (int) positions.getEndPosition(unit, tree);
    }

    private static int lineInCopy(CompilationUnitTree unit, NavigableMap<Integer, Integer> breaks, int position) {
        int added = breaks.headMap(position, true).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        return (int) unit.getLineMap().getLineNumber(position) + added;
    }

    /** A file with line breaks added: how many, by position. */
    private static final class Copy extends ForwardingJavaFileObject<JavaFileObject> {
        private final NavigableMap<Integer, Integer> breaks;

        Copy(JavaFileObject file, NavigableMap<Integer, Integer> breaks) {
            super(file);
            this.breaks = breaks;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) throws IOException {
            StringBuilder text = new StringBuilder(fileObject.getCharContent(ignoreEncodingErrors));
            breaks.descendingMap().forEach((position, count) -> text.insert(position, "\n".repeat(count)));
            return text;
        }
    }
}
