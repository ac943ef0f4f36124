package dev.stator.processor.analysis.fragment;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import dev.stator.processor.analysis.tree.Attribution;
import dev.stator.processor.analysis.tree.SwitchResults;
import dev.stator.processor.model.Expression;
import dev.stator.processor.model.Fragment;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
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

    public ReturnText(MethodScope scope) {
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
        if (!needsTarget(value)) {
            return read;
        }
        if (read instanceof Expression.Plain plain) {
            return new Expression.Plain(targeted(value, plain.code()), plain.type(), plain.stable());
        }
        return read instanceof Expression.Composite composite
                ? new Expression.Composite(
                        targeted(value, composite.template()), composite.operands(), composite.type())
                : read;
    }

    private Fragment targeted(ExpressionTree value, Fragment text) {
        return Fragment.of(target(value), "(", text, ")");
    }

    /** The words in front of the parentheses around such a value: a cast reaches a lambda, but not the operands of a conditional. */
    private Fragment target(ExpressionTree value) {
        Fragment type = scope.types.read(scope.code.result());
        return isFunction(value)
                ? Fragment.of("(", type, ") ")
                : Fragment.of(Fragment.type("dev.stator", "Machine"), ".<", type, ">typed");
    }

    /** Whether the type of an expression depends on what it is assigned to, which a body does not say. */
    private boolean needsTarget(ExpressionTree value) {
        ExpressionTree inner = Attribution.withoutParentheses(value);
        if (inner instanceof SwitchExpressionTree choice) {
            List<ExpressionTree> results = SwitchResults.of(choice);
            boolean choosesAnswer = answers() && !results.stream().allMatch(this::isPrimitive);
            return choosesAnswer || results.stream().anyMatch(this::needsTarget);
        }
        if (inner instanceof ConditionalExpressionTree choice) {
            boolean choosesAnswer = answers() && !isPrimitive(choice);
            return choosesAnswer || needsTarget(choice.getTrueExpression()) || needsTarget(choice.getFalseExpression());
        }
        return isFunction(inner) || infersFunction(inner);
    }

    /**
     * Whether the type arguments of a call or a creation are inferred from what it is assigned to, and a function or a class body that it
     * is given depends on them: {@code Comparator.comparing(song -> song.title())}.
     */
    private boolean infersFunction(ExpressionTree inner) {
        if (inner instanceof NewClassTree creation) {
            return isDiamond(creation)
                    && (creation.getClassBody() != null
                            || creation.getArguments().stream().anyMatch(this::holdsFunction));
        }
        return inner instanceof MethodInvocationTree call
                && call.getTypeArguments().isEmpty()
                && scope.attribution.element(call) instanceof ExecutableElement method
                && !method.getTypeParameters().isEmpty()
                && call.getArguments().stream().anyMatch(this::holdsFunction);
    }

    private boolean holdsFunction(ExpressionTree argument) {
        ExpressionTree inner = Attribution.withoutParentheses(argument);
        if (inner instanceof SwitchExpressionTree choice) {
            return SwitchResults.of(choice).stream().anyMatch(this::holdsFunction);
        }
        if (inner instanceof ConditionalExpressionTree choice) {
            return holdsFunction(choice.getTrueExpression()) || holdsFunction(choice.getFalseExpression());
        }
        return isFunction(inner) || infersFunction(inner);
    }

    private static boolean isDiamond(NewClassTree creation) {
        Tree name = creation.getIdentifier() instanceof AnnotatedTypeTree annotated
                ? annotated.getUnderlyingType()
                : creation.getIdentifier();
        return name instanceof ParameterizedTypeTree type
                && type.getTypeArguments().isEmpty();
    }

    private static boolean isFunction(ExpressionTree value) {
        ExpressionTree inner = Attribution.withoutParentheses(value);
        return inner instanceof LambdaExpressionTree || inner instanceof MemberReferenceTree;
    }

    private boolean isPrimitive(ExpressionTree value) {
        return scope.attribution.type(value).getKind().isPrimitive();
    }
}
