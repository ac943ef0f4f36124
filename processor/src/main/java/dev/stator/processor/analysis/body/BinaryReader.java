package dev.stator.processor.analysis.body;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import dev.stator.processor.analysis.fragment.FragmentReader;
import dev.stator.processor.analysis.fragment.MethodScope;
import dev.stator.processor.analysis.tree.Attribution;
import dev.stator.processor.model.Expression;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Local;
import java.util.List;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Binary operators, of which an operand holds an await. */
final class BinaryReader {

    private final MethodScope scope;
    private final Attribution attribution;
    private final ExpressionReader expressions;

    BinaryReader(MethodScope scope, ExpressionReader expressions) {
        this.scope = scope;
        this.attribution = scope.attribution;
        this.expressions = expressions;
    }

    Expression read(BinaryTree tree) {
        return switch (tree.getKind()) {
            case CONDITIONAL_AND, CONDITIONAL_OR ->
                new Expression.ShortCircuit(
                        tree.getKind() == Tree.Kind.CONDITIONAL_AND,
                        expressions.read(tree.getLeftOperand(), true),
                        expressions.read(tree.getRightOperand(), true));
            default -> {
                boolean unboxes = !isReference(tree.getLeftOperand(), tree.getRightOperand(), tree);
                List<ExpressionTree> operands = List.of(tree.getLeftOperand(), tree.getRightOperand());
                Expression left = left(tree, expressions.read(tree.getLeftOperand(), unboxes));
                yield new Expression.Composite(
                        FragmentReader.read(scope, tree, operands),
                        List.of(left, expressions.read(tree.getRightOperand(), unboxes)),
                        expressions.valueType(tree));
            }
        };
    }

    /** The left operand of an operator. An object is converted to a string before the right operand is awaited. */
    private Expression left(BinaryTree tree, Expression left) {
        if (convertsLater(tree)) {
            return inOrder(left);
        }
        boolean converts = isConcatenation(tree)
                && scope.takenApart.contains(tree.getRightOperand())
                && !isConcatenation(tree.getLeftOperand())
                && hasToString(tree.getLeftOperand());
        Fragment conversion =
                Fragment.of(Fragment.type("java.lang", "String"), ".valueOf((Object) ", new Fragment.Operand(0), ")");
        return converts ? new Expression.Composite(conversion, List.of(left), expressions.valueType(tree)) : left;
    }

    /**
     * Whether javac would evaluate the right operand of a concatenation before it converts one on the left to a string. Before release
     * 19 it converts all when all are evaluated; the language converts each when it has its turn (JLS 15.18.1).
     */
    private boolean convertsLater(BinaryTree tree) {
        return isConcatenation(tree)
                && isConcatenation(tree.getLeftOperand())
                && scope.takenApart.contains(tree.getLeftOperand())
                && !scope.takenApart.contains(tree.getRightOperand())
                && !expressions.isStable(tree.getRightOperand())
                && runsToString((BinaryTree) Attribution.withoutParentheses(tree.getLeftOperand()));
    }

    private boolean isConcatenation(ExpressionTree tree) {
        return Attribution.withoutParentheses(tree).getKind() == Tree.Kind.PLUS
                && attribution.isString(attribution.type(tree));
    }

    private boolean runsToString(BinaryTree concatenation) {
        return List.of(concatenation.getLeftOperand(), concatenation.getRightOperand()).stream()
                .anyMatch(operand -> isConcatenation(operand)
                        ? runsToString((BinaryTree) Attribution.withoutParentheses(operand))
                        : hasToString(operand));
    }

    /** Whether an operand is an object with a {@code toString} of its own. */
    private boolean hasToString(ExpressionTree operand) {
        TypeMirror type = attribution.type(operand);
        return type.getKind() != TypeKind.NULL
                && !attribution.isString(type)
                && !attribution.unboxed(type).getKind().isPrimitive();
    }

    /** The value in a temporary, wherever it is used. */
    private Expression inOrder(Expression value) {
        Local local = new Local(
                Local.Kind.TEMPORARY, scope.names.fresh("left"), value.type().text(), null);
        return new Expression.Assign(local, value, value.type());
    }

    /** Whether a binary operator takes its operands as references: string concatenation, and == of two objects. */
    private boolean isReference(ExpressionTree left, ExpressionTree right, BinaryTree tree) {
        if (tree.getKind() == Tree.Kind.EQUAL_TO || tree.getKind() == Tree.Kind.NOT_EQUAL_TO) {
            return !isPrimitive(left) && !isPrimitive(right);
        }
        return expressions.valueType(tree).defaultValue() == null;
    }

    private boolean isPrimitive(ExpressionTree tree) {
        return attribution.type(tree).getKind().isPrimitive();
    }
}
