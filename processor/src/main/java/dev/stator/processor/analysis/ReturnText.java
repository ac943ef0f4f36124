package dev.stator.processor.analysis;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
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
    @Nullable ExpressionTree value(ReturnTree tree) {
        MethodInvocationTree call = (MethodInvocationTree) Attribution.withoutParentheses(tree.getExpression());
        return call.getArguments().isEmpty() ? null : call.getArguments().get(0);
    }

    void replace(ReturnTree tree, Replacements replacements) {
        ExpressionTree value = value(tree);
        int start = scope.source.start(tree);
        int end = scope.source.end(tree);
        if (value == null) {
            replacements.replace(start, end, Fragment.text("return null;"));
            return;
        }
        boolean fails = scope.attribution.isCallOfFuture(tree.getExpression(), "failed");
        boolean answers = !fails && MethodReader.unboxedResult(scope) != Expression.Result.REFERENCE;
        Fragment before = fails
                ? Fragment.text("throw ")
                : answers ? Fragment.text("return answer(cx, ") : Fragment.of("return ", cast(value));
        replacements.replace(start, scope.source.start(value), before);
        replacements.replace(scope.source.end(value), end, Fragment.text(answers ? ");" : ";"));
    }

    /** A lambda needs its target type, since a body answers an Object. */
    Fragment cast(ExpressionTree value) {
        ExpressionTree inner = Attribution.withoutParentheses(value);
        return inner instanceof LambdaExpressionTree
                        || inner instanceof MemberReferenceTree
                        || inner instanceof com.sun.source.tree.ConditionalExpressionTree
                        || inner instanceof com.sun.source.tree.SwitchExpressionTree
                ? Fragment.of("(", scope.types.read(MethodReader.resultType(scope.method)), ") ")
                : Fragment.EMPTY;
    }
}
