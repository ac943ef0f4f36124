package dev.stator.processor.analysis.fragment;

import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import dev.stator.processor.analysis.tree.Attribution;
import dev.stator.processor.analysis.tree.SwitchResults;
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
public final class ReturnText {

    private final MethodScope scope;
    private final TargetTyping targets;

    public ReturnText(MethodScope scope) {
        this.scope = scope;
        this.targets = new TargetTyping(scope.attribution);
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
        } else {
            String answer = answers() ? "answer(cx, " : "";
            Fragment target = needsTarget(value) ? Fragment.of(target(value), "(") : Fragment.EMPTY;
            replacements.replace(start, scope.source.start(value), Fragment.of("return ", answer, target));
        }
    }

    /** Replaces the text behind the value, whose own edits have been made. */
    void replaceAfter(ReturnTree tree, Replacements replacements) {
        ExpressionTree value = value(tree);
        if (value != null) {
            String closing = fails(tree) ? "" : (needsTarget(value) ? ")" : "") + (answers() ? ")" : "");
            replacements.replace(scope.source.end(value), scope.source.end(tree), Fragment.text(closing + ";"));
        }
    }

    private boolean fails(ReturnTree tree) {
        return scope.attribution.isCallOfFuture(tree.getExpression(), "failed");
    }

    private boolean answers() {
        return scope.result() != Expression.Result.REFERENCE;
    }

    /** A value that a return completes with, where a body answers an Object. */
    public Expression targeted(ExpressionTree value, Expression read) {
        return needsTarget(value) ? targets.typed(read, text -> Fragment.of(target(value), "(", text, ")")) : read;
    }

    /** The words in front of the parentheses around such a value: a cast reaches a lambda, but not the operands of a conditional. */
    private Fragment target(ExpressionTree value) {
        Fragment type = scope.types.read(scope.code.result());
        return TargetTyping.isFunction(value) ? Fragment.of("(", type, ") ") : TargetTyping.typed(type);
    }

    /** Whether the type of an expression depends on what it is assigned to, which a body does not say. */
    private boolean needsTarget(ExpressionTree value) {
        return targets.holdsFunction(value) || (answers() && choosesObject(value));
    }

    /** Whether one of several values is chosen, and not as a primitive: {@code answer} must not unbox it. */
    private boolean choosesObject(ExpressionTree value) {
        ExpressionTree inner = Attribution.withoutParentheses(value);
        if (inner instanceof SwitchExpressionTree choice) {
            return !SwitchResults.of(choice).stream().allMatch(this::isPrimitive);
        }
        return inner instanceof ConditionalExpressionTree choice && !isPrimitive(choice);
    }

    private boolean isPrimitive(ExpressionTree value) {
        return scope.attribution.type(value).getKind().isPrimitive();
    }
}
