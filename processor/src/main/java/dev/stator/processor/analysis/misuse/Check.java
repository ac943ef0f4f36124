package dev.stator.processor.analysis.misuse;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.stator.processor.analysis.tree.AsyncNames;
import dev.stator.processor.analysis.tree.Attribution;
import dev.stator.processor.analysis.tree.SourceText;
import dev.stator.processor.diagnostic.DiagnosticId;
import dev.stator.processor.diagnostic.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** One thing to be found in the user's files: a walk over the trees of a file that reports each place where it stands. */
public abstract class Check extends TreePathScanner<@Nullable Void, @Nullable Void> {

    /** A file that is checked, and where its problems go. */
    public record File(Attribution attribution, SourceText source, Consumer<Problem> problems) {}

    private final File file;
    final Attribution attribution;

    Check(File file) {
        this.file = file;
        this.attribution = file.attribution();
    }

    /** Checks the whole file. */
    public final void run() {
        run(new TreePath(attribution.unit()));
    }

    /** Checks a part of the file. */
    public final void run(TreePath part) {
        scan(part, null);
    }

    /** Reports at the name of what is called or selected, otherwise at the beginning of {@code tree}. */
    final void report(Tree tree, DiagnosticId id, Object... arguments) {
        file.problems().accept(Problem.of(id, className(), position(tree), arguments));
    }

    /** The text of a tree in one line. */
    final String text(Tree tree) {
        return file.source().oneLine(tree);
    }

    /** Whether {@code type} is, apart from type arguments, one of the class or interface of this name. */
    final boolean isSubtype(TypeMirror type, String className) {
        TypeElement wanted = attribution.elements().getTypeElement(className);
        Types types = attribution.types();
        return wanted != null && types.isSubtype(types.erasure(type), types.erasure(wanted.asType()));
    }

    /**
     * The bodies around a place in code, innermost first: methods and lambdas, and classes, whose body is their initializers. The first
     * one runs what stands there.
     */
    static List<TreePath> bodies(TreePath place) {
        List<TreePath> bodies = new ArrayList<>();
        for (TreePath path = place.getParentPath(); path != null; path = path.getParentPath()) {
            if (isBody(path.getLeaf())) {
                bodies.add(path);
            }
        }
        return bodies;
    }

    private static boolean isBody(Tree tree) {
        return tree instanceof MethodTree || tree instanceof LambdaExpressionTree || tree instanceof ClassTree;
    }

    /** Whether {@code body} is compiled into a machine: an async method, or the lambda of an async block. */
    final boolean isAsync(TreePath body) {
        return body.getLeaf() instanceof MethodTree
                ? AsyncNames.isAsync(attribution.element(body.getLeaf()))
                : attribution.isAsyncBlock(body);
    }

    private int position(Tree tree) {
        SourceText source = file.source();
        return tree instanceof MethodInvocationTree call
                ? source.end(call.getMethodSelect()) - 1
                : tree instanceof MemberReferenceTree ? source.end(tree) - 1 : source.start(tree);
    }

    private String className() {
        return attribution.unit().getTypeDecls().stream()
                .filter(ClassTree.class::isInstance)
                .map(type -> ((TypeElement) attribution.declared(type))
                        .getQualifiedName()
                        .toString())
                .findFirst()
                .orElseThrow();
    }
}
