package dev.stator.processor.analysis.type;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.stator.processor.analysis.tree.AsyncNames;
import dev.stator.processor.analysis.tree.Attribution;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * The classes of a file that local classes extend by a private constructor, and anonymous ones that stand in async code.
 *
 * <p>Such a class has to be written outside of the file, where javac allows no call of that constructor: {@code new Songs(this) {...}}. javac
 * writes the constructor of an anonymous class into its tree, so that each of them has its {@code super(...)} there.
 */
final class PrivateSuperclasses extends TreePathScanner<@Nullable Void, @Nullable Void> {

    private final Attribution attribution;
    private final Set<TypeElement> found = new HashSet<>();
    private boolean inAsyncCode;
    private @Nullable TypeElement around;

    PrivateSuperclasses(Attribution attribution) {
        this.attribution = attribution;
        scan(new TreePath(attribution.unit()), null);
    }

    boolean contains(TypeElement type) {
        return found.contains(type);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
        boolean before = inAsyncCode;
        inAsyncCode |= AsyncNames.isAsync(attribution.element(tree));
        super.visitMethod(tree, unused);
        inAsyncCode = before;
        return null;
    }

    @Override
    public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void unused) {
        boolean before = inAsyncCode;
        inAsyncCode |= attribution.isAsyncBlock(getCurrentPath());
        super.visitLambdaExpression(tree, unused);
        inAsyncCode = before;
        return null;
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
        TypeElement before = around;
        around = (TypeElement) attribution.declared(tree);
        super.visitClass(tree, unused);
        around = before;
        return null;
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
        if (Attribution.isSuper(tree.getMethodSelect())
                && isWritten(around)
                && attribution.method(tree) instanceof ExecutableElement constructor
                && constructor.getModifiers().contains(Modifier.PRIVATE)) {
            found.add(Attribution.owner(constructor));
        }
        return super.visitMethodInvocation(tree, unused);
    }

    /** Whether a class is text of a machine, or has a stand-in that is. */
    private boolean isWritten(@Nullable TypeElement type) {
        return type != null
                && DenotableTypes.isLocal(type)
                && (inAsyncCode || !InferredTypes.isAnonymous(type.asType()));
    }
}
