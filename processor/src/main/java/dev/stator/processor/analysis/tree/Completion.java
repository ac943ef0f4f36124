package dev.stator.processor.analysis.tree;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreeScanner;
import java.util.List;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Whether a statement can complete normally, by the rules of JLS 14.22. */
public record Completion(Attribution attribution) {

    public boolean completes(@Nullable StatementTree tree) {
        if (tree == null) {
            return true;
        }
        if (tree instanceof ReturnTree
                || tree instanceof ThrowTree
                || tree instanceof BreakTree
                || tree instanceof ContinueTree
                || tree instanceof YieldTree) {
            return false;
        }
        if (tree instanceof BlockTree t) {
            return t.getStatements().stream().allMatch(this::completes);
        }
        if (tree instanceof IfTree t) {
            return t.getElseStatement() == null || completes(t.getThenStatement()) || completes(t.getElseStatement());
        }
        if (tree instanceof LabeledStatementTree t) {
            return completes(t.getStatement())
                    || breaksOut(t.getStatement(), t.getLabel().toString());
        }
        if (tree instanceof WhileLoopTree t) {
            return !isConstantTrue(t.getCondition()) || breaksOut(t.getStatement(), null);
        }
        if (tree instanceof DoWhileLoopTree t) {
            boolean reachesTest = completes(t.getStatement()) || continues(t.getStatement());
            return (reachesTest && !isConstantTrue(t.getCondition())) || breaksOut(t.getStatement(), null);
        }
        if (tree instanceof ForLoopTree t) {
            boolean ends = t.getCondition() != null && !isConstantTrue(t.getCondition());
            return ends || breaksOut(t.getStatement(), null);
        }
        if (tree instanceof SynchronizedTree t) {
            return completes(t.getBlock());
        }
        if (tree instanceof TryTree t) {
            return (t.getFinallyBlock() == null || completes(t.getFinallyBlock()))
                    && (completes(t.getBlock()) || t.getCatches().stream().anyMatch(c -> completes(c.getBlock())));
        }
        return !(tree instanceof SwitchTree t) || switchCompletes(t);
    }

    private boolean switchCompletes(SwitchTree tree) {
        List<? extends CaseTree> cases = tree.getCases();
        boolean hasDefault = cases.stream().anyMatch(c -> c.getExpressions().isEmpty());
        if (!hasDefault || breaksOut(tree, null) || cases.isEmpty()) {
            return true;
        }
        CaseTree last = cases.get(cases.size() - 1);
        if (last.getCaseKind() == CaseTree.CaseKind.STATEMENT) {
            return last.getStatements().stream().allMatch(this::completes);
        }
        return cases.stream().anyMatch(c -> !(c.getBody() instanceof StatementTree body) || completes(body));
    }

    public boolean isConstantTrue(ExpressionTree condition) {
        return Boolean.TRUE.equals(constant(condition));
    }

    private @Nullable Boolean constant(ExpressionTree tree) {
        ExpressionTree inner = Attribution.withoutParentheses(tree);
        if (inner instanceof LiteralTree literal) {
            return literal.getValue() instanceof Boolean value ? value : null;
        }
        if (inner instanceof UnaryTree unary && unary.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
            Boolean operand = constant(unary.getExpression());
            return operand == null ? null : !operand;
        }
        if (inner instanceof BinaryTree binary) {
            Boolean left = constant(binary.getLeftOperand());
            Boolean right = constant(binary.getRightOperand());
            if (left == null || right == null) {
                return null;
            }
            return switch (binary.getKind()) {
                case CONDITIONAL_AND, AND -> left && right;
                case CONDITIONAL_OR, OR -> left || right;
                default -> null;
            };
        }
        boolean isVariable = attribution.element(inner) instanceof VariableElement;
        Object value = isVariable ? ((VariableElement) attribution.declared(inner)).getConstantValue() : null;
        return value instanceof Boolean constant ? constant : null;
    }

    /** Whether a break in {@code body} leaves the statement around it, by its label or, if null, as the innermost one. */
    private static boolean breaksOut(Tree body, @Nullable String label) {
        boolean[] found = new boolean[1];
        new JumpScanner() {
            @Override
            public @Nullable Void visitBreak(BreakTree tree, @Nullable Void unused) {
                boolean leaves = tree.getLabel() == null
                        ? label == null && breakables == (body instanceof SwitchTree ? 1 : 0)
                        : tree.getLabel().contentEquals(String.valueOf(label));
                found[0] |= leaves;
                return null;
            }
        }.scan(body, null);
        return found[0];
    }

    private static boolean continues(Tree body) {
        boolean[] found = new boolean[1];
        new JumpScanner() {
            @Override
            public @Nullable Void visitContinue(ContinueTree tree, @Nullable Void unused) {
                found[0] |= tree.getLabel() != null || loops == 0;
                return null;
            }
        }.scan(body, null);
        return found[0];
    }

    /** Counts the loops and switches around a jump; does not look into lambdas and classes. */
    private static class JumpScanner extends TreeScanner<@Nullable Void, @Nullable Void> {
        int breakables;
        int loops;

        @Override
        public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
            if (tree == null
                    || tree instanceof com.sun.source.tree.LambdaExpressionTree
                    || tree instanceof com.sun.source.tree.ClassTree) {
                return null;
            }
            boolean isLoop = TakenApart.isLoop(tree);
            boolean isBreakable = isLoop || tree instanceof SwitchTree;
            loops += isLoop ? 1 : 0;
            breakables += isBreakable ? 1 : 0;
            super.scan(tree, unused);
            loops -= isLoop ? 1 : 0;
            breakables -= isBreakable ? 1 : 0;
            return null;
        }
    }
}
