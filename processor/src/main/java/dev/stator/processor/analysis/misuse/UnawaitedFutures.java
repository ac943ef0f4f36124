package dev.stator.processor.analysis.misuse;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import dev.stator.processor.analysis.tree.AsyncNames;
import dev.stator.processor.analysis.tree.Attribution;
import dev.stator.processor.diagnostic.DiagnosticId;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * A call whose future nobody can await, or whose stream nobody can take elements from: it is a statement of its own, the result of a lambda or method reference that returns nothing, or
 * the value of a local that is never read.
 *
 * <p>Only calls of methods that are declared to return {@code Future} or {@code Stream} count. A subclass says itself what it is for (a {@code JoinHandle}
 * may be dropped, its task runs), and what a {@code map.put} returns was there before. A local named {@code ignored} or {@code unused}
 * says that this is meant.
 */
public final class UnawaitedFutures extends Warning {

    private static final Set<String> MEANT = Set.of("ignored", "unused", "");

    public UnawaitedFutures(File file) {
        super(file, DiagnosticId.STATOR016);
    }

    @Override
    public @Nullable Void visitExpressionStatement(ExpressionStatementTree tree, @Nullable Void unused) {
        dropped(tree.getExpression());
        return super.visitExpressionStatement(tree, unused);
    }

    @Override
    public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void unused) {
        if (tree.getBody() instanceof ExpressionTree body && lazyCall(body) != null && returnsNothing(tree)) {
            dropped(body);
        }
        return super.visitLambdaExpression(tree, unused);
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
        if (attribution.element(tree) instanceof ExecutableElement method && isLazy(method) && returnsNothing(tree)) {
            warn(tree, method);
        }
        return super.visitMemberReference(tree, unused);
    }

    @Override
    public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
        if (tree.getInitializer() != null) {
            kept(attribution.declared(tree), tree.getInitializer());
        }
        return super.visitVariable(tree, unused);
    }

    @Override
    public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
        kept(attribution.element(tree.getVariable()), tree.getExpression());
        return super.visitAssignment(tree, unused);
    }

    private void kept(@Nullable Element variable, ExpressionTree value) {
        if (lazyCall(value) != null && variable != null && isNeverRead(variable)) {
            dropped(value);
        }
    }

    private void dropped(ExpressionTree value) {
        MethodInvocationTree call = lazyCall(value);
        if (call != null && attribution.method(call) instanceof ExecutableElement method) {
            warn(call, method);
        }
    }

    private void warn(Tree tree, ExecutableElement method) {
        if (AsyncNames.isNamed(method.getReturnType(), AsyncNames.STREAM)) {
            warn(tree, "stream", text(tree), "Take its elements, as forEach(..).await() does, or return it");
        } else {
            warn(tree, "future", text(tree), "Await it, return it, or spawn it");
        }
    }

    private @Nullable MethodInvocationTree lazyCall(ExpressionTree tree) {
        return Attribution.withoutParentheses(tree) instanceof MethodInvocationTree call
                        && attribution.method(call) instanceof ExecutableElement method
                        && isLazy(method)
                ? call
                : null;
    }

    /** Whether what a call of {@code method} gives runs only if it is polled. */
    private static boolean isLazy(ExecutableElement method) {
        return method.getKind() == ElementKind.METHOD
                && (AsyncNames.isNamed(method.getReturnType(), AsyncNames.FUTURE)
                        || AsyncNames.isNamed(method.getReturnType(), AsyncNames.STREAM));
    }

    /** Whether the function that a lambda or method reference stands for returns void. */
    private boolean returnsNothing(Tree function) {
        TypeMirror type = attribution.type(function);
        return type instanceof DeclaredType declared
                && attribution.elements().getAllMembers((TypeElement) declared.asElement()).stream()
                        .filter(member -> member.getModifiers().contains(Modifier.ABSTRACT))
                        .anyMatch(member -> member instanceof ExecutableElement method
                                && method.getReturnType().getKind() == TypeKind.VOID);
    }

    private boolean isNeverRead(Element variable) {
        return variable.getKind() == ElementKind.LOCAL_VARIABLE
                && !MEANT.contains(variable.getSimpleName().toString())
                && !isRead(variable);
    }

    private boolean isRead(Element variable) {
        boolean[] found = new boolean[1];
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
                found[0] |=
                        tree.getName().equals(variable.getSimpleName()) && variable.equals(attribution.element(tree));
                return null;
            }

            @Override
            public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
                return tree.getVariable() instanceof IdentifierTree
                        ? scan(tree.getExpression(), null)
                        : super.visitAssignment(tree, unused);
            }
        }.scan(bodies(getCurrentPath()).get(0).getLeaf(), null);
        return found[0];
    }
}
