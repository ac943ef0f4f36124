package dev.stator.processor.analysis;

import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import dev.stator.processor.model.Expression;
import dev.stator.processor.model.Fragment;
import org.jspecify.annotations.Nullable;

/**
 * {@code return} inside a whole statement.
 *
 * <pre>
 * return Future.ready(x);     return x;      or, for an Integer, Long or Double, return answer(cx, x);
 * return Future.done();       return null;
 * return Future.failed(t);    throw t;
 * </pre>
 */
final class ReturnText {

    private final MethodScope scope;

    ReturnText(MethodScope scope) {
        this.scope = scope;
    }

    /** The operand of the call of ready or failed; null for done. */
    @Nullable
    ExpressionTree value(ReturnTree tree) {
        MethodInvocationTree call = (MethodInvocationTree) Attribution.withoutParentheses(tree.getExpression());
        return call.getArguments().isEmpty() ? null : call.getArguments().get(0);
    }

    /** Replaces the text up to the value, or all of it if there is none. */
    void replaceBefore(ReturnTree tree, Replacements replacements) {
        ExpressionTree value = value(tree);
        int start = scope.source.start(tree);
        if (value == null) {
            replacements.replace(start, scope.source.end(tree), Fragment.text("return null;"));
        } else if (fails(tree)) {
            replacements.replace(start, scope.source.start(value), Fragment.text("throw "));
        } else if (answers()) {
            replacements.replace(start, scope.source.start(value), Fragment.text("return answer(cx, "));
        } else {
            Fragment cast = needsTarget(value) ? Fragment.of(cast(), "(") : Fragment.EMPTY;
            replacements.replace(start, scope.source.start(value), Fragment.of("return ", cast));
        }
    }

    /** Replaces the text behind the value, whose own edits have been made. */
    void replaceAfter(ReturnTree tree, Replacements replacements) {
        ExpressionTree value = value(tree);
        if (value != null) {
            boolean closes = !fails(tree) && (answers() || needsTarget(value));
            replacements.replace(scope.source.end(value), scope.source.end(tree), Fragment.text(closes ? ");" : ";"));
        }
    }

    private boolean fails(ReturnTree tree) {
        return scope.attribution.isCallOfFuture(tree.getExpression(), "failed");
    }

    private boolean answers() {
        return MethodReader.unboxedResult(scope) != Expression.Result.REFERENCE;
    }

    /** Text of a value that a return completes with, where a body answers an Object. */
    Fragment targeted(ExpressionTree value, Fragment text) {
        return needsTarget(value) && !answers() ? Fragment.of(cast(), "(", text, ")") : text;
    }

    private Fragment cast() {
        return Fragment.of("(", scope.types.read(scope.code.result()), ") ");
    }

    /** Whether the expression's type depends on what it is assigned to, which a body does not say. */
    private static boolean needsTarget(ExpressionTree value) {
        ExpressionTree inner = Attribution.withoutParentheses(value);
        return inner instanceof LambdaExpressionTree
                || inner instanceof MemberReferenceTree
                || inner instanceof ConditionalExpressionTree
                || inner instanceof SwitchExpressionTree;
    }
}
