package dev.stator.processor.analysis.fragment;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import dev.stator.processor.analysis.tree.Attribution;
import dev.stator.processor.analysis.tree.SwitchResults;
import dev.stator.processor.model.Expression;
import dev.stator.processor.model.Fragment;
import java.util.function.UnaryOperator;
import javax.lang.model.element.ExecutableElement;

/**
 * Expressions that javac types by what they are assigned to, and what tells it that type where a machine assigns them to an {@code Object}
 * or a {@code Future<?>}.
 *
 * <pre>
 * return Future.ready(Comparator.comparing(song -> song.title()));
 *     return Machine.&lt;Comparator&lt;Song>>typed(Comparator.comparing(song -> song.title()));
 * </pre>
 */
public final class TargetTyping {

    private final Attribution attribution;

    public TargetTyping(Attribution attribution) {
        this.attribution = attribution;
    }

    /** What stands in front of the parentheses around an expression that is to have a type. */
    public static Fragment typed(Fragment type) {
        return Fragment.of(Fragment.type("dev.stator", "Machine"), ".<", type, ">typed");
    }

    /** An expression whose text is rewritten; it is not a lone variable or constant. */
    public Expression typed(Expression read, UnaryOperator<Fragment> rewrite) {
        if (read instanceof Expression.Plain plain) {
            return new Expression.Plain(rewrite.apply(plain.code()), plain.type(), plain.stable());
        }
        return read instanceof Expression.Composite composite
                ? new Expression.Composite(rewrite.apply(composite.template()), composite.operands(), composite.type())
                : read;
    }

    /**
     * Whether the type arguments of a call or a creation are inferred from what it is assigned to, and a function or a class body that it
     * is given depends on them: {@code Comparator.comparing(song -> song.title())}.
     */
    public boolean infersFunction(ExpressionTree inner) {
        if (inner instanceof NewClassTree creation) {
            return isDiamond(creation)
                    && (creation.getClassBody() != null
                            || creation.getArguments().stream().anyMatch(this::holdsFunction));
        }
        return inner instanceof MethodInvocationTree call
                && call.getTypeArguments().isEmpty()
                && attribution.element(call) instanceof ExecutableElement method
                && !method.getTypeParameters().isEmpty()
                && call.getArguments().stream().anyMatch(this::holdsFunction);
    }

    /** Whether an expression is such a function, or infers one. */
    boolean holdsFunction(ExpressionTree argument) {
        ExpressionTree inner = Attribution.withoutParentheses(argument);
        if (inner instanceof SwitchExpressionTree choice) {
            return SwitchResults.of(choice).stream().anyMatch(this::holdsFunction);
        }
        if (inner instanceof ConditionalExpressionTree choice) {
            return holdsFunction(choice.getTrueExpression()) || holdsFunction(choice.getFalseExpression());
        }
        return isFunction(inner) || infersFunction(inner);
    }

    static boolean isDiamond(NewClassTree creation) {
        Tree name = creation.getIdentifier() instanceof AnnotatedTypeTree annotated
                ? annotated.getUnderlyingType()
                : creation.getIdentifier();
        return name instanceof ParameterizedTypeTree type
                && type.getTypeArguments().isEmpty();
    }

    static boolean isFunction(ExpressionTree value) {
        ExpressionTree inner = Attribution.withoutParentheses(value);
        return inner instanceof LambdaExpressionTree || inner instanceof MemberReferenceTree;
    }
}
