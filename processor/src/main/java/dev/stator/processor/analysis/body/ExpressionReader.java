package dev.stator.processor.analysis.body;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import dev.stator.processor.analysis.fragment.FragmentReader;
import dev.stator.processor.analysis.fragment.MethodScope;
import dev.stator.processor.analysis.tree.Attribution;
import dev.stator.processor.model.Expression;
import dev.stator.processor.model.Expression.ValueType;
import dev.stator.processor.model.Fragment;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Expressions of the taken-apart part of a body.
 *
 * <p>In: an attributed expression. Out: {@link Expression.Plain} if it holds no await; otherwise its form, with its operands in the
 * order in which the language evaluates them.
 */
final class ExpressionReader {

    private final MethodScope scope;
    private final Attribution attribution;
    private final AwaitReader awaits;
    private final PatternReader patterns;
    private final SwitchReader switches;

    ExpressionReader(MethodScope scope, StatementReader statements) {
        this.scope = scope;
        this.attribution = scope.attribution;
        this.awaits = new AwaitReader(scope, this);
        this.patterns = new PatternReader(scope, this);
        this.switches = new SwitchReader(scope, statements, this, patterns);
    }

    Expression read(ExpressionTree tree) {
        return read(tree, false);
    }

    /** Reads {@code tree} where the language unboxes it if {@code unboxes}. */
    Expression read(ExpressionTree tree, boolean unboxes) {
        Expression expression = readBoxed(tree, unboxes);
        return unboxes ? unboxed(expression, attribution.type(tree)) : expression;
    }

    /** A condition in its parentheses. */
    Expression condition(ExpressionTree tree) {
        return read(Attribution.withoutParentheses(tree), true);
    }

    /** An operand is unboxed when it has its turn: one that waits for an await to its right waits as a primitive. */
    Expression unboxed(Expression expression, TypeMirror type) {
        TypeMirror primitive = attribution.unboxed(type);
        if (type.getKind().isPrimitive() || !primitive.getKind().isPrimitive()) {
            return expression;
        }
        ValueType valueType = scope.types.valueType(primitive);
        if (expression instanceof Expression.Plain plain) {
            return new Expression.Plain(plain.code(), valueType, false);
        }
        if (expression instanceof Expression.Composite composite) {
            return new Expression.Composite(composite.template(), composite.operands(), valueType);
        }
        boolean isChosen = expression instanceof Expression.Switch || expression instanceof Expression.Conditional;
        if (isChosen || expression instanceof Expression.Assign) {
            return new Expression.Composite(Fragment.of(new Fragment.Operand(0)), List.of(expression), valueType);
        }
        return expression;
    }

    private Expression readBoxed(ExpressionTree tree, boolean unboxes) {
        if (!scope.takenApart.contains(tree)) {
            return plain(tree);
        }
        scope.enter(tree);
        if (attribution.isAwait(tree)) {
            return awaits.read((MethodInvocationTree) tree, unboxes);
        }
        if (tree instanceof ParenthesizedTree t) {
            return parenthesized(read(t.getExpression(), unboxes));
        }
        if (tree instanceof BinaryTree t) {
            return new BinaryReader(scope, this).read(t);
        }
        if (tree instanceof ConditionalExpressionTree t) {
            boolean primitive = valueType(t).defaultValue() != null;
            return new Expression.Conditional(
                    read(t.getCondition(), true),
                    read(t.getTrueExpression(), primitive),
                    read(t.getFalseExpression(), primitive),
                    valueType(t));
        }
        if (tree instanceof UnaryTree t) {
            return t.getKind() == Tree.Kind.LOGICAL_COMPLEMENT
                    ? new Expression.Not(read(t.getExpression(), true))
                    : unary(t);
        }
        if (tree instanceof AssignmentTree t) {
            return new AssignmentReader(scope, this).read(t);
        }
        if (tree instanceof CompoundAssignmentTree t) {
            return new AssignmentReader(scope, this).read(t);
        }
        if (tree instanceof MethodInvocationTree t) {
            List<ExpressionTree> operands = receiver(t.getMethodSelect());
            return call(t, operands, t.getArguments(), attribution.method(t));
        }
        if (tree instanceof NewClassTree t) {
            return new CreationReader(scope, this).read(t);
        }
        if (tree instanceof MemberReferenceTree t) {
            return composite(t, List.of(t.getQualifierExpression()));
        }
        if (tree instanceof MemberSelectTree t) {
            return composite(t, List.of(t.getExpression()));
        }
        if (tree instanceof ArrayAccessTree t) {
            return new Expression.Composite(
                    FragmentReader.read(scope, t, List.of(t.getExpression(), t.getIndex())), element(t), valueType(t));
        }
        if (tree instanceof TypeCastTree t) {
            return composite(t, List.of(t.getExpression()));
        }
        if (tree instanceof InstanceOfTree t) {
            return t.getPattern() == null ? composite(t, List.of(t.getExpression())) : patterns.read(t);
        }
        if (tree instanceof SwitchExpressionTree t) {
            return switches.read(t);
        }
        if (tree instanceof NewArrayTree t) {
            return newArray(t);
        }
        throw new IllegalArgumentException("no expression that can hold an await: " + tree.getKind());
    }

    SwitchReader switches() {
        return switches;
    }

    ValueType valueType(ExpressionTree tree) {
        return scope.types.valueType(attribution.type(tree));
    }

    private Expression plain(ExpressionTree tree) {
        TypeMirror type = attribution.type(tree);
        boolean hasType = type.getKind() != TypeKind.NULL && type.getKind() != TypeKind.EXECUTABLE;
        Fragment code = FragmentReader.read(scope, tree);
        return new Expression.Plain(
                code,
                hasType ? scope.types.valueType(type) : new ValueType(Fragment.type("java.lang", "Object"), null),
                isStable(tree));
    }

    /** Whether evaluating the tree later gives the same value and does nothing else. */
    boolean isStable(ExpressionTree tree) {
        ExpressionTree inner = Attribution.withoutParentheses(tree);
        if (inner instanceof LiteralTree || inner instanceof LambdaExpressionTree) {
            return true;
        }
        if (inner instanceof MemberReferenceTree reference) {
            return attribution.isType(reference.getQualifierExpression());
        }
        if (inner instanceof IdentifierTree identifier && identifier.getName().contentEquals("this")) {
            return true;
        }
        return attribution.element(inner) instanceof VariableElement variable
                && (variable.getConstantValue() != null
                        || (scope.locals.containsKey(variable) && !scope.reassigned.contains(variable)));
    }

    /** Text stays in its parentheses; a value in a local needs none. */
    private static Expression parenthesized(Expression inner) {
        return inner instanceof Expression.Composite composite
                ? new Expression.Composite(
                        Fragment.of("(", composite.template(), ")"), composite.operands(), composite.type())
                : inner;
    }

    /** Operands evaluated from left to right, and the rest of the tree's text around them. */
    private Expression composite(ExpressionTree tree, List<? extends ExpressionTree> operands) {
        return new Expression.Composite(FragmentReader.read(scope, tree, operands), readAll(operands), valueType(tree));
    }

    /** A call: what stands before its arguments, then those, as the parameters of the method take them. */
    Expression.Composite call(
            ExpressionTree tree,
            List<ExpressionTree> before,
            List<? extends ExpressionTree> arguments,
            @Nullable Element method) {
        List<Expression> values = readAll(before);
        List<? extends VariableElement> parameters =
                method instanceof ExecutableElement executable ? executable.getParameters() : List.of();
        for (int i = 0; i < arguments.size(); i++) {
            boolean unboxes = i < parameters.size()
                    && parameters.get(i).asType().getKind().isPrimitive();
            values.add(read(arguments.get(i), unboxes));
        }
        List<ExpressionTree> operands = new ArrayList<>(before);
        operands.addAll(arguments);
        return new Expression.Composite(FragmentReader.read(scope, tree, operands), values, valueType(tree));
    }

    /** The operands of an element of an array. */
    List<Expression> element(ArrayAccessTree tree) {
        return new ArrayList<>(List.of(read(tree.getExpression()), read(tree.getIndex(), true)));
    }

    List<Expression> readAll(List<? extends ExpressionTree> trees) {
        List<Expression> expressions = new ArrayList<>();
        trees.forEach(tree -> expressions.add(read(tree)));
        return expressions;
    }

    /** The receiver of a call or of a field, if it is an expression. */
    List<ExpressionTree> receiver(ExpressionTree select) {
        List<ExpressionTree> receiver = new ArrayList<>();
        if (select instanceof MemberSelectTree member
                && !attribution.isType(member.getExpression())
                && !Attribution.isSuper(member.getExpression())) {
            receiver.add(member.getExpression());
        }
        return receiver;
    }

    private Expression unary(UnaryTree tree) {
        List<ExpressionTree> operands = switch (tree.getKind()) {
            case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
                place(tree.getExpression());
            default -> List.of(tree.getExpression());
        };
        List<Expression> values = new ArrayList<>();
        operands.forEach(operand -> values.add(read(operand, operands.get(0) == tree.getExpression())));
        return new Expression.Composite(FragmentReader.read(scope, tree, operands), values, valueType(tree));
    }

    /** The tree as a definition of a local, after which the old value is dead; null if it is something else. */
    @Nullable
    Expression definition(ExpressionTree tree) {
        return tree instanceof AssignmentTree assignment
                        && scope.local(attribution.element(assignment.getVariable())) != null
                ? new AssignmentReader(scope, this).read(assignment)
                : null;
    }

    /** The operands that say which variable an assignment changes: a receiver, or an array and an index. */
    List<ExpressionTree> place(ExpressionTree target) {
        ExpressionTree inner = Attribution.withoutParentheses(target);
        return inner instanceof ArrayAccessTree access
                ? new ArrayList<>(List.of(access.getExpression(), access.getIndex()))
                : receiver(inner);
    }

    private Expression newArray(NewArrayTree tree) {
        boolean isFilled = tree.getInitializers() != null;
        boolean unboxes = !isFilled
                || ((ArrayType) attribution.type(tree))
                        .getComponentType()
                        .getKind()
                        .isPrimitive();
        List<? extends ExpressionTree> operands = isFilled ? tree.getInitializers() : tree.getDimensions();
        List<Expression> values = new ArrayList<>();
        operands.forEach(operand -> values.add(read(operand, unboxes)));
        return new Expression.Composite(FragmentReader.read(scope, tree, operands), values, valueType(tree));
    }

    /** The element of a call's method, for the await reader. */
    Element methodOf(MethodInvocationTree call) {
        return Objects.requireNonNull(attribution.method(call));
    }
}
