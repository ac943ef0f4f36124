package dev.stator.processor.analysis;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import dev.stator.processor.diagnostic.DiagnosticId;
import dev.stator.processor.diagnostic.Problem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Finds {@code await()} where nothing rewrites it, and {@code @Async} where it cannot be. */
final class Misuses extends TreeScanner<@Nullable Void, @Nullable Void> {

    private final Attribution attribution;
    private final SourceText source;
    private final Consumer<Problem> problems;

    /** What encloses the tree that is scanned, innermost first: methods, lambdas, classes, synchronized blocks. */
    private final Deque<Tree> enclosing = new ArrayDeque<>();

    private Misuses(Attribution attribution, SourceText source, Consumer<Problem> problems) {
        this.attribution = attribution;
        this.source = source;
        this.problems = problems;
    }

    static void report(Attribution attribution, SourceText source, Consumer<Problem> problems) {
        new Misuses(attribution, source, problems).scan(source.unit().getTypeDecls(), null);
    }

    @Override
    public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
        if (tree == null) {
            return null;
        }
        boolean encloses = tree instanceof MethodTree
                || tree instanceof LambdaExpressionTree
                || tree instanceof ClassTree
                || tree instanceof BlockTree;
        if (encloses) {
            enclosing.push(tree);
        }
        super.scan(tree, unused);
        if (encloses) {
            enclosing.pop();
        }
        return null;
    }

    @Override
    public @Nullable Void visitSynchronized(SynchronizedTree tree, @Nullable Void unused) {
        scan(tree.getExpression(), null);
        enclosing.push(tree);
        scan(tree.getBlock(), null);
        enclosing.pop();
        return null;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
        if (attribution.element(tree) instanceof ExecutableElement method && AsyncNames.isAsync(method)) {
            declaration(tree, method);
        }
        return super.visitMethod(tree, unused);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
        if (attribution.isAwait(tree)) {
            await(tree);
        } else if (attribution.isCallOfFuture(tree, "async")) {
            report(tree, DiagnosticId.STATOR007, "Future.async", "Write the block as a method marked @Async.");
        }
        return super.visitMethodInvocation(tree, unused);
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
        if (tree.getName().contentEquals("await") && AsyncNames.isAwait(attribution.element(tree))) {
            report(tree, DiagnosticId.STATOR006);
        }
        return super.visitMemberReference(tree, unused);
    }

    private void await(MethodInvocationTree tree) {
        boolean inAsyncMethod = enclosing.stream().anyMatch(this::isAsyncMethod);
        for (Tree around : enclosing) {
            if (around instanceof SynchronizedTree && inAsyncMethod) {
                report(tree, DiagnosticId.STATOR003);
                return;
            }
            if (around instanceof LambdaExpressionTree || around instanceof ClassTree) {
                String kind = around instanceof LambdaExpressionTree ? "lambda" : "class body";
                if (inAsyncMethod) {
                    report(tree, DiagnosticId.STATOR002, kind, kind);
                } else {
                    report(tree, DiagnosticId.STATOR001, around instanceof ClassTree ? "an initializer" : "a lambda");
                }
                return;
            }
            if (around instanceof MethodTree method) {
                if (!isAsyncMethod(method)) {
                    report(
                            tree,
                            DiagnosticId.STATOR001,
                            method.getName().contentEquals("<init>") ? "a constructor" : method.getName() + "()");
                }
                return;
            }
        }
    }

    private boolean isAsyncMethod(Tree tree) {
        return tree instanceof MethodTree && AsyncNames.isAsync(attribution.element(tree));
    }

    private void declaration(MethodTree tree, ExecutableElement method) {
        if (method.getModifiers().contains(Modifier.ABSTRACT)) {
            report(tree, DiagnosticId.STATOR004, "abstract", "Leave @Async to the methods that implement it.");
        } else if (method.getModifiers().contains(Modifier.NATIVE)) {
            report(tree, DiagnosticId.STATOR004, "native", "It has no body to rewrite.");
        } else if (method.getModifiers().contains(Modifier.SYNCHRONIZED)) {
            report(
                    tree,
                    DiagnosticId.STATOR004,
                    "synchronized",
                    "The monitor would be held over its awaits. Use a synchronized block that holds no await.");
        }
        TypeMirror result = method.getReturnType();
        if (!(result instanceof DeclaredType declared
                && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals(AsyncNames.FUTURE)
                && !declared.getTypeArguments().isEmpty())) {
            report(
                    tree,
                    DiagnosticId.STATOR005,
                    method.getSimpleName(),
                    result,
                    result.getKind().isPrimitive()
                            ? attribution
                                    .types()
                                    .boxedClass((javax.lang.model.type.PrimitiveType) result)
                                    .getSimpleName()
                            : result.getKind() == javax.lang.model.type.TypeKind.VOID ? "Void" : "?");
        }
    }

    private void report(Tree tree, DiagnosticId id, Object... arguments) {
        int offset = tree instanceof MethodInvocationTree call
                ? source.end(call.getMethodSelect()) - 1
                : tree instanceof MethodTree method ? source.start(method) : source.end(tree) - 1;
        problems.accept(new Problem(className(), offset, id.format(arguments)));
    }

    private String className() {
        TypeElement type =
                (TypeElement) attribution.declared(source.unit().getTypeDecls().get(0));
        return type.getQualifiedName().toString();
    }
}
