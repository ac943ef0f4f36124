package dev.stator.processor.analysis.misuse;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.VariableTree;
import dev.stator.processor.analysis.tree.Attribution;
import dev.stator.processor.diagnostic.DiagnosticId;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * A {@code ThreadLocal} on both sides of an await: it is read after one, having been read or set before; or its value is, which a local
 * has kept.
 *
 * <p>The keys are the variables: those that hold a {@code ThreadLocal}, and the locals that keep the value of one.
 */
final class ThreadLocalReads extends FlowWarning {

    private static final String THREAD_LOCAL = "java.lang.ThreadLocal";
    private static final Set<String> METHODS = Set.of("get", "set", "remove");

    ThreadLocalReads(File file) {
        super(file, DiagnosticId.STATOR020, Facts.Merge.ANY_WAY);
    }

    @Override
    void call(MethodInvocationTree tree) {
        Element threadLocal = threadLocal(tree);
        if (threadLocal == null) {
            return;
        }
        String method =
                ((MemberSelectTree) tree.getMethodSelect()).getIdentifier().toString();
        if (method.equals("get")) {
            if (facts.isAwaited(threadLocal)) {
                warn(tree, threadLocal.getSimpleName() + ", which was used before an await, is read again after it");
            }
            facts.put(threadLocal);
        } else if (method.equals("set")) {
            facts.put(threadLocal);
        } else if (method.equals("remove")) {
            facts.remove(threadLocal);
        }
    }

    @Override
    public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
        super.visitVariable(tree, null);
        if (tree.getInitializer() != null) {
            assigned(attribution.declared(tree), tree.getInitializer());
        }
        return null;
    }

    @Override
    public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
        Element variable = tree.getVariable() instanceof IdentifierTree name ? attribution.element(name) : null;
        if (variable == null) {
            return super.visitAssignment(tree, null);
        }
        scan(tree.getExpression(), null);
        assigned(variable, tree.getExpression());
        return null;
    }

    @Override
    public @Nullable Void visitCompoundAssignment(CompoundAssignmentTree tree, @Nullable Void unused) {
        super.visitCompoundAssignment(tree, null);
        Element variable = attribution.element(tree.getVariable());
        if (variable != null) {
            facts.remove(variable);
        }
        return null;
    }

    private void assigned(Element variable, ExpressionTree value) {
        facts.remove(variable);
        if (variable.getKind() == ElementKind.LOCAL_VARIABLE
                && Attribution.withoutCasts(value) instanceof MethodInvocationTree call
                && call.getArguments().isEmpty()
                && threadLocal(call) != null) {
            facts.put(variable);
        }
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
        Element variable = facts.keys().isEmpty() ? null : attribution.element(tree);
        if (variable != null && facts.isAwaited(variable) && !isSubtype(variable.asType(), THREAD_LOCAL)) {
            warn(tree, "the value of a ThreadLocal in " + tree + ", read before an await, is used after it");
            facts.remove(variable);
        }
        return null;
    }

    /** The variable that holds the {@code ThreadLocal} on which a method is called; null if it is no such call. */
    private @Nullable Element threadLocal(MethodInvocationTree call) {
        Element receiver = call.getMethodSelect() instanceof MemberSelectTree select
                        && METHODS.contains(select.getIdentifier().toString())
                ? attribution.element(select.getExpression())
                : null;
        return receiver instanceof VariableElement && isSubtype(receiver.asType(), THREAD_LOCAL) ? receiver : null;
    }
}
