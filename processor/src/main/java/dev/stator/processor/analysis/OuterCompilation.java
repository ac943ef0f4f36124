package dev.stator.processor.analysis;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import dev.stator.processor.analysis.compilation.AbridgedFile;
import dev.stator.processor.analysis.compilation.LambdaMethodReader;
import dev.stator.processor.analysis.misuse.Check;
import dev.stator.processor.analysis.misuse.UnawaitedFutures;
import dev.stator.processor.analysis.tree.AsyncMentions;
import dev.stator.processor.analysis.tree.AsyncNames;
import dev.stator.processor.analysis.tree.Attribution;
import dev.stator.processor.analysis.tree.SourceText;
import dev.stator.processor.diagnostic.Problem;
import dev.stator.processor.machine.Origin;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** The user's own compilation, seen from the processor: which files hold async code, where messages go, when classes are written. */
public final class OuterCompilation {

    private final ProcessingEnvironment environment;
    private final Trees trees;

    /** The user's files that have to do with async code. */
    private final Set<URI> checked = new HashSet<>();

    /** The classes of compact source files, by their binary names. */
    private final Map<String, TypeElement> unnamed = new HashMap<>();

    /**
     * @param environment javac's own environment, not a wrapper
     * @throws IllegalArgumentException if this is not javac
     */
    public OuterCompilation(ProcessingEnvironment environment) {
        this.environment = environment;
        this.trees = Trees.instance(environment);
    }

    /** A top-level class, also that of a compact source file, which no other class can name. */
    public @Nullable TypeElement type(String name) {
        TypeElement type = environment.getElementUtils().getTypeElement(name);
        return type == null ? unnamed.get(name) : type;
    }

    /** The files of these types that have to do with async code, by the name of a top-level class in each. */
    public Map<String, AsyncFile> asyncFiles(Collection<? extends Element> types) {
        boolean knowsFuture = knows(AsyncNames.FUTURE);
        Map<String, AsyncFile> files = new LinkedHashMap<>();
        Set<CompilationUnitTree> seen = new HashSet<>();
        for (Element element : types) {
            if (element instanceof TypeElement type
                    && environment.getElementUtils().getTypeElement(type.getQualifiedName()) == null) {
                unnamed.put(type.getQualifiedName().toString(), type);
            }
            TreePath path = element instanceof TypeElement ? trees.getPath(element) : null;
            if (path != null && seen.add(path.getCompilationUnit())) {
                String className = ((TypeElement) element).getQualifiedName().toString();
                AsyncMentions mentions = AsyncMentions.of(path.getCompilationUnit());
                if (mentions.isRewritten()
                        || (knowsFuture && mentions.mayMisuse() && !isMachine((TypeElement) element))) {
                    files.put(
                            className,
                            new AsyncFile(
                                    className,
                                    new AbridgedFile(path.getCompilationUnit(), trees),
                                    mentions.isRewritten()));
                    if (!isMachine((TypeElement) element)) {
                        checked.add(path.getCompilationUnit().getSourceFile().toUri());
                    }
                }
            }
        }
        return files;
    }

    private boolean knows(String className) {
        return !environment.getElementUtils().getAllTypeElements(className).isEmpty();
    }

    /** Whether a class of a later round is one of ours. */
    private static boolean isMachine(TypeElement type) {
        return type.getSuperclass() instanceof DeclaredType superclass
                && ((TypeElement) superclass.asElement()).getQualifiedName().contentEquals(AsyncNames.MACHINE);
    }

    /**
     * Analyses the files in a private compilation.
     *
     * @param origins the machines of earlier rounds, by their class names
     * @param standIns the classes that stand for the user's, by their names, each with that of the user's
     * @param lambdas finds the methods of lambdas in a class file
     */
    public Analysis analyze(
            Collection<AsyncFile> files,
            Map<String, Origin> origins,
            Map<String, String> standIns,
            LambdaMethodReader lambdas) {
        return Analysis.of(files, origins, standIns, lambdas, environment, trees);
    }

    /** Lets {@code listener} hear of each class that javac compiles from now on. */
    public void onCompiled(ClassListener listener) {
        JavacTask.instance(environment).addTaskListener(new TaskListener() {
            @Override
            public void finished(TaskEvent event) {
                TypeElement type = event.getTypeElement();
                boolean isClass = type != null && !type.getSimpleName().contentEquals("module-info");
                if (event.getKind() == TaskEvent.Kind.GENERATE && isClass) {
                    Elements elements = environment.getElementUtils();
                    ModuleElement module = elements.getModuleOf(type);
                    listener.written(
                            module == null ? "" : module.getQualifiedName().toString(),
                            elements.getBinaryName(type).toString(),
                            event.getSourceFile().toUri());
                } else if (event.getKind() == TaskEvent.Kind.ANALYZE && isClass) {
                    listener.understood(unawaitedFutures(type));
                } else if (event.getKind() == TaskEvent.Kind.COMPILATION) {
                    listener.finished();
                }
            }
        });
    }

    /** What a top-level class, attributed by now, starts and does not await. */
    private List<Problem> unawaitedFutures(TypeElement type) {
        List<Problem> problems = new ArrayList<>();
        TreePath path = trees.getPath(type);
        if (path != null
                && checked.contains(path.getCompilationUnit().getSourceFile().toUri())) {
            CompilationUnitTree unit = path.getCompilationUnit();
            Attribution attribution =
                    new Attribution(trees, environment.getElementUtils(), environment.getTypeUtils(), unit);
            Check.File file = new Check.File(attribution, new SourceText(unit, trees, null), problems::add);
            new UnawaitedFutures(file).run(path);
        }
        return problems;
    }

    /** Reports a problem at its place in the user's file. */
    public void report(Problem problem) {
        reportLater(problem).run();
    }

    /** Finds the place of a problem while javac still knows it, and reports it there when run. */
    public Runnable reportLater(Problem problem) {
        Diagnostic.Kind kind = problem.isError() ? Diagnostic.Kind.ERROR : Diagnostic.Kind.WARNING;
        TypeElement type = problem.className() == null ? null : type(problem.className());
        TreePath path = type == null ? null : trees.getPath(type);
        if (path == null) {
            return () -> environment.getMessager().printMessage(kind, problem.message());
        }
        CompilationUnitTree unit = path.getCompilationUnit();
        Tree place = treeAt(unit, problem.offset());
        return () -> trees.printMessage(kind, problem.message(), place, unit);
    }

    /** The smallest tree around a position; its preferred position is then on the line of the message. */
    private Tree treeAt(CompilationUnitTree unit, long offset) {
        SourcePositions positions = trees.getSourcePositions();
        Tree[] smallest = {unit};
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
                if (tree == null) {
                    return null;
                }
                long start = positions.getStartPosition(unit, tree);
                if (start >= 0 && start <= offset && offset < positions.getEndPosition(unit, tree)) {
                    smallest[0] = tree;
                }
                return super.scan(tree, null);
            }
        }.scan(unit, null);
        return smallest[0];
    }
}
