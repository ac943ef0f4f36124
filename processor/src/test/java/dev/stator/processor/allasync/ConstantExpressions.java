package dev.stator.processor.allasync;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreeScanner;
import java.util.function.Predicate;

/** Expressions that are constants: these may narrow, end what can be reached, or be the same string as another. */
final class ConstantExpressions extends TreeScanner<Void, Void> {

    private final Predicate<Tree> isConstantName;
    private boolean isConstant = true;

    private ConstantExpressions(Predicate<Tree> isConstantName) {
        this.isConstantName = isConstantName;
    }

    /** @param isConstantName whether a name or a selection is a constant or a type */
    static boolean contain(Tree expression, Predicate<Tree> isConstantName) {
        ConstantExpressions scanner = new ConstantExpressions(isConstantName);
        scanner.scan(expression, null);
        return scanner.isConstant;
    }

    @Override
    public Void scan(Tree tree, Void unused) {
        if (tree == null) {
            return null;
        }
        return switch (tree.getKind()) {
            case IDENTIFIER, MEMBER_SELECT -> {
                isConstant &= isConstantName.test(tree);
                yield null;
            }
            case PARENTHESIZED, CONDITIONAL_EXPRESSION, TYPE_CAST, PRIMITIVE_TYPE -> super.scan(tree, unused);
            default -> {
                isConstant &= tree instanceof LiteralTree || tree instanceof BinaryTree || tree instanceof UnaryTree;
                yield super.scan(tree, unused);
            }
        };
    }
}
