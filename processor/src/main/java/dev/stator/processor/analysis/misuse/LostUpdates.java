package dev.stator.processor.analysis.misuse;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import dev.stator.processor.analysis.tree.Attribution;
import dev.stator.processor.diagnostic.DiagnosticId;
import javax.lang.model.element.Element;
import javax.lang.model.element.NestingKind;
import org.jspecify.annotations.Nullable;

/**
 * A field, or an element of an array in a field, that is read, then an await, then written: {@code total += price().await()}. What another
 * task wrote meanwhile is overwritten.
 *
 * <p>A read in what is awaited does not count: {@code last = next(last).await()} says which value it goes on from.
 */
final class LostUpdates extends Warning {

    LostUpdates(File file) {
        super(file, DiagnosticId.STATOR019);
    }

    @Override
    public @Nullable Void visitCompoundAssignment(CompoundAssignmentTree tree, @Nullable Void unused) {
        if (isShared(tree.getVariable()) && new Reads(null).findAwait(tree.getExpression())) {
            warn(tree, text(tree.getVariable()));
        }
        return super.visitCompoundAssignment(tree, unused);
    }

    @Override
    public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
        if (isShared(tree.getVariable()) && new Reads(name(tree.getVariable())).findAwait(tree.getExpression())) {
            warn(tree, text(tree.getVariable()));
        }
        return super.visitAssignment(tree, unused);
    }

    private boolean isShared(ExpressionTree target) {
        ExpressionTree variable = Attribution.withoutParentheses(target);
        if (variable instanceof ArrayAccessTree access) {
            return isShared(access.getExpression());
        }
        Element element = attribution.element(variable);
        return element != null && element.getKind().isField() && !isOwn(variable, element);
    }

    /** Whether only this body can name the field: that of an object whose class it declares without a name. */
    private static boolean isOwn(ExpressionTree variable, Element field) {
        return variable instanceof MemberSelectTree select
                && !select.getExpression().toString().endsWith("this")
                && Attribution.owner(field).getNestingKind() == NestingKind.ANONYMOUS;
    }

    private String name(ExpressionTree tree) {
        return text(Attribution.withoutParentheses(tree)).replaceFirst("^this\\s*\\.\\s*", "");
    }

    /** Looks for an await that comes after a read of a variable; for null, after one that has been already. */
    private final class Reads extends TreeScanner<@Nullable Void, @Nullable Void> {

        private final @Nullable String variable;
        private boolean isRead;
        private boolean isAwaited;

        Reads(@Nullable String variable) {
            this.variable = variable;
            this.isRead = variable == null;
        }

        boolean findAwait(ExpressionTree tree) {
            scan(tree, null);
            return isAwaited;
        }

        @Override
        public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
            if (tree == null || tree instanceof LambdaExpressionTree || tree instanceof ClassTree) {
                return null;
            }
            if (tree instanceof MethodInvocationTree call && attribution.isAwait(call)) {
                isAwaited |= isRead;
                return null;
            }
            isRead |= tree instanceof ExpressionTree expression
                    && name(expression).equals(variable)
                    && isShared(expression);
            return super.scan(tree, null);
        }
    }
}
