package dev.stator.processor.analysis.body;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import dev.stator.processor.analysis.fragment.FragmentReader;
import dev.stator.processor.analysis.fragment.MethodScope;
import dev.stator.processor.analysis.tree.Attribution;
import dev.stator.processor.model.Expression;
import dev.stator.processor.model.Expression.ValueType;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Local;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Assignments with an await inside (JLS 15.26). First it is found out which variable is meant, from left to right: an object, or an array
 * and an index. A compound assignment then reads it. Then the right side is evaluated, and the variable is assigned.
 */
record AssignmentReader(MethodScope scope, ExpressionReader expressions) {

    Expression read(AssignmentTree tree) {
        ExpressionTree target = Attribution.withoutParentheses(tree.getVariable());
        ValueType type = expressions.valueType(tree);
        Local local = scope.local(scope.attribution.element(target));
        List<Expression> values = place(target);
        Expression value = expressions.read(
                tree.getExpression(), scope.attribution.type(target).getKind().isPrimitive());
        if (local != null) {
            return new Expression.Assign(local, value, type);
        }
        List<ExpressionTree> operands = expressions.place(target);
        operands.add(tree.getExpression());
        values.add(value);
        return new Expression.Composite(FragmentReader.read(scope, tree, operands), values, type);
    }

    /** The values of {@link ExpressionReader#place}. */
    private List<Expression> place(ExpressionTree target) {
        return target instanceof ArrayAccessTree access
                ? expressions.element(access)
                : expressions.readAll(expressions.place(target));
    }

    /**
     * With an await on its right, {@code x op= value} becomes an assignment whose operands are those of x, what x held, and the value.
     *
     * <pre>{@code
     * songs[next()].plays += count.await()
     *
     * Into ===>
     *
     * receiver = songs[next()], left = receiver.plays, count.await()     of:     receiver.plays = left + count.await()
     * }</pre>
     */
    Expression read(CompoundAssignmentTree tree) {
        ExpressionTree target = Attribution.withoutParentheses(tree.getVariable());
        ValueType type = expressions.valueType(tree);
        List<ExpressionTree> place = expressions.place(target);
        List<Expression> operands = place(target);
        if (!scope.takenApart.contains(tree.getExpression())) {
            operands.add(expressions.read(tree.getExpression()));
            place.add(tree.getExpression());
            return new Expression.Composite(FragmentReader.read(scope, tree, place), operands, type);
        }
        List<Fragment> kept = new ArrayList<>();
        for (int i = 0; i < operands.size(); i++) {
            String role = !(target instanceof ArrayAccessTree) ? "receiver" : i == 0 ? "array" : "index";
            operands.set(i, kept(operands.get(i), role, kept));
        }
        Fragment variable = FragmentReader.read(scope, target, place).fill(kept);
        boolean isString = isString(target);
        Expression old = new Expression.Plain(variable, type, false);
        operands.add(isString ? old : expressions.unboxed(old, scope.attribution.type(target)));
        operands.add(expressions.read(tree.getExpression(), !isString));
        boolean narrows = !isString && narrows(target, tree.getExpression());
        Fragment value = Fragment.of(
                new Fragment.Line(scope.line(tree)),
                narrows ? Fragment.of("(", primitive(target), ") (") : Fragment.EMPTY,
                new Fragment.Operand(operands.size() - 2),
                " " + operator(tree) + " ",
                new Fragment.Operand(operands.size() - 1),
                narrows ? ")" : "");
        Local local = scope.local(scope.attribution.element(target));
        return local == null
                ? new Expression.Composite(Fragment.of(variable, " = ", value), operands, type)
                : new Expression.Assign(local, new Expression.Composite(value, operands, type), type);
    }

    /** The operand, as an assignment to a temporary if it may not be evaluated twice, and what to read then in {@code kept}. */
    private Expression kept(Expression operand, String role, List<Fragment> kept) {
        if (operand instanceof Expression.Plain plain && plain.stable()) {
            kept.add(plain.code());
            return operand;
        }
        ValueType type = operand.type();
        Local local = new Local(Local.Kind.TEMPORARY, scope.names.fresh(role), type.text(), type.defaultValue());
        kept.add(Fragment.read(local));
        return new Expression.Assign(local, operand, type);
    }

    private boolean isString(ExpressionTree target) {
        return scope.attribution.unboxed(scope.attribution.type(target)).getKind() == TypeKind.DECLARED;
    }

    /** Whether the result of the operator has a wider type than the variable, so that the assignment casts it. */
    private boolean narrows(ExpressionTree target, ExpressionTree value) {
        TypeMirror variable = scope.attribution.unboxed(scope.attribution.type(target));
        TypeMirror operand = scope.attribution.unboxed(scope.attribution.type(value));
        return variable.getKind() == TypeKind.BYTE
                || variable.getKind() == TypeKind.SHORT
                || variable.getKind() == TypeKind.CHAR
                || !scope.attribution.types().isSubtype(operand, variable);
    }

    private Fragment primitive(ExpressionTree target) {
        return scope.types.read(scope.attribution.unboxed(scope.attribution.type(target)));
    }

    private static String operator(Tree tree) {
        return switch (tree.getKind()) {
            case MULTIPLY_ASSIGNMENT -> "*";
            case DIVIDE_ASSIGNMENT -> "/";
            case REMAINDER_ASSIGNMENT -> "%";
            case PLUS_ASSIGNMENT -> "+";
            case MINUS_ASSIGNMENT -> "-";
            case LEFT_SHIFT_ASSIGNMENT -> "<<";
            case RIGHT_SHIFT_ASSIGNMENT -> ">>";
            case UNSIGNED_RIGHT_SHIFT_ASSIGNMENT -> ">>>";
            case AND_ASSIGNMENT -> "&";
            case XOR_ASSIGNMENT -> "^";
            case OR_ASSIGNMENT -> "|";
            default -> throw new IllegalArgumentException(tree.toString());
        };
    }
}
