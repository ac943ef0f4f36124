package dev.stator.processor.analysis;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import dev.stator.processor.diagnostic.Problem;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/** The user's own compilation, seen from the processor: which files hold async code, where messages go, when classes are written. */
public final class OuterCompilation {

    private final ProcessingEnvironment environment;
    private final Trees trees;

    /**
     * @param environment javac's own environment, not a wrapper
     * @throws IllegalArgumentException if this is not javac
     */
    public OuterCompilation(ProcessingEnvironment environment) {
        this.environment = environment;
        this.trees = Trees.instance(environment);
    }

    /** The files of these types that mention {@code @Async} or {@code await}, by the name of a top-level class in each. */
    public Map<String, JavaFileObject> asyncFiles(Collection<? extends Element> types) {
        Map<String, JavaFileObject> files = new LinkedHashMap<>();
        for (Element type : types) {
            TreePath path = type instanceof TypeElement ? trees.getPath(type) : null;
            if (path != null
                    && mentionsAsync(path.getCompilationUnit())
                    && !files.containsValue(path.getCompilationUnit().getSourceFile())) {
                files.put(
                        ((TypeElement) type).getQualifiedName().toString(),
                        path.getCompilationUnit().getSourceFile());
            }
        }
        return files;
    }

    /** Analyses the files in a private compilation. */
    public Analysis analyze(Collection<JavaFileObject> files) {
        return Analysis.of(files, environment, trees);
    }

    /** Lets {@code listener} hear of each class file that javac writes from now on. */
    public void onClassWritten(ClassListener listener) {
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
                } else if (event.getKind() == TaskEvent.Kind.COMPILATION) {
                    listener.finished();
                }
            }
        });
    }

    /** Reports an error at its place in the user's file. */
    public void report(Problem problem) {
        TypeElement type = problem.className() == null
                ? null
                : environment.getElementUtils().getTypeElement(problem.className());
        TreePath path = type == null ? null : trees.getPath(type);
        if (path == null) {
            environment.getMessager().printMessage(Diagnostic.Kind.ERROR, problem.message());
            return;
        }
        CompilationUnitTree unit = path.getCompilationUnit();
        trees.printMessage(Diagnostic.Kind.ERROR, problem.message(), treeAt(unit, problem.offset()), unit);
    }

    private static boolean mentionsAsync(CompilationUnitTree unit) {
        boolean[] found = new boolean[1];
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitAnnotation(com.sun.source.tree.AnnotationTree tree, @Nullable Void unused) {
                String name = tree.getAnnotationType().toString();
                found[0] |= name.equals("Async") || name.equals(AsyncNames.ASYNC);
                return super.visitAnnotation(tree, unused);
            }

            @Override
            public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
                found[0] |= tree.getIdentifier().contentEquals("await");
                return super.visitMemberSelect(tree, unused);
            }

            @Override
            public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
                found[0] |= tree.getName().contentEquals("await");
                return super.visitMemberReference(tree, unused);
            }
        }.scan(unit, null);
        return found[0];
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
