package dev.stator.processor.analysis.misuse;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import dev.stator.processor.analysis.misuse.EnclosingStatements.Target;
import dev.stator.processor.analysis.tree.Attribution;
import dev.stator.processor.diagnostic.DiagnosticId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A warning about what holds over an await: goes through each body in the order of execution, with what is known at each place.
 *
 * <p>In: an attributed file. What holds: while a tree is scanned, {@link #facts} is what is known after all that was executed before,
 * merged from the ways that lead there. A loop is gone through twice, so that its end is known at its beginning. A {@code catch} and a
 * {@code finally} begin with what is known before or at the end of the {@code try} block, which stand for every place in it.
 */
abstract class FlowWarning extends Warning {

    /** What is known in the two outcomes of a condition. */
    record Outcomes(Facts whenTrue, Facts whenFalse) {

        Outcomes negated() {
            return new Outcomes(/* whenTrue= */ whenFalse, /* whenFalse= */ whenTrue);
        }
    }

    private final Facts.Merge merge;
    private final EnclosingStatements enclosing = new EnclosingStatements(tree -> scan(tree, null));
    private boolean isInAsyncBody;

    Facts facts = new Facts();

    FlowWarning(File file, DiagnosticId id, Facts.Merge merge) {
        super(file, id);
        this.merge = merge;
    }

    /** A call comes, its receiver and arguments have been evaluated. */
    abstract void call(MethodInvocationTree tree);

    /** An await comes: a call of {@code await()}, or the {@code return} of a future. */
    void await(Tree tree) {
        facts.await();
    }

    /** What is known in the two outcomes of a condition that was scanned. */
    Outcomes outcomes(Tree condition) {
        return new Outcomes(facts, facts.copy());
    }

    // ---- bodies ----

    @Override
    public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
        return body(() -> super.visitMethod(tree, null));
    }

    @Override
    public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void unused) {
        return body(() -> super.visitLambdaExpression(tree, null));
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
        return body(() -> super.visitClass(tree, null));
    }

    /** Nothing is known in a body that stands in another one: it runs at some other time. */
    private @Nullable Void body(Runnable scan) {
        Facts outerFacts = facts;
        boolean wasInAsyncBody = isInAsyncBody;
        facts = new Facts();
        isInAsyncBody = isAsync(getCurrentPath());
        scan.run();
        facts = outerFacts;
        isInAsyncBody = wasInAsyncBody;
        return null;
    }

    // ---- calls, and what leaves a body ----

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
        super.visitMethodInvocation(tree, null);
        call(tree);
        if (attribution.isAwait(tree)) {
            await(tree);
        }
        return null;
    }

    @Override
    public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void unused) {
        super.visitReturn(tree, null);
        if (isInAsyncBody && isAwaited(tree.getExpression())) {
            await(tree);
        }
        facts = Facts.unreachable();
        return null;
    }

    private boolean isAwaited(ExpressionTree returned) {
        ExpressionTree value = Attribution.withoutParentheses(returned);
        if (value instanceof ConditionalExpressionTree conditional) {
            return isAwaited(conditional.getTrueExpression()) || isAwaited(conditional.getFalseExpression());
        }
        return !attribution.isComplete(value);
    }

    @Override
    public @Nullable Void visitThrow(ThrowTree tree, @Nullable Void unused) {
        super.visitThrow(tree, null);
        facts = Facts.unreachable();
        return null;
    }

    // ---- branches ----

    @Override
    public @Nullable Void visitIf(IfTree tree, @Nullable Void unused) {
        branch(tree.getCondition(), tree.getThenStatement(), tree.getElseStatement());
        return null;
    }

    @Override
    public @Nullable Void visitConditionalExpression(ConditionalExpressionTree tree, @Nullable Void unused) {
        branch(tree.getCondition(), tree.getTrueExpression(), tree.getFalseExpression());
        return null;
    }

    private void branch(ExpressionTree condition, Tree first, @Nullable Tree second) {
        Outcomes outcomes = condition(condition);
        facts = outcomes.whenTrue();
        scan(first, null);
        Facts afterFirst = facts;
        facts = outcomes.whenFalse();
        scan(second, null);
        facts = merge(afterFirst, facts);
    }

    @Override
    public @Nullable Void visitBinary(BinaryTree tree, @Nullable Void unused) {
        if (tree.getKind() != Tree.Kind.CONDITIONAL_AND && tree.getKind() != Tree.Kind.CONDITIONAL_OR) {
            return super.visitBinary(tree, null);
        }
        Outcomes outcomes = condition(tree);
        facts = merge(outcomes.whenTrue(), outcomes.whenFalse());
        return null;
    }

    private Outcomes condition(Tree tree) {
        Tree condition = tree instanceof ExpressionTree expression ? Attribution.withoutParentheses(expression) : tree;
        if (condition instanceof UnaryTree not && not.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
            return condition(not.getExpression()).negated();
        }
        if (condition instanceof BinaryTree and && and.getKind() == Tree.Kind.CONDITIONAL_AND) {
            Outcomes left = condition(and.getLeftOperand());
            facts = left.whenTrue();
            Outcomes right = condition(and.getRightOperand());
            return new Outcomes(right.whenTrue(), merge(left.whenFalse(), right.whenFalse()));
        }
        if (condition instanceof BinaryTree or && or.getKind() == Tree.Kind.CONDITIONAL_OR) {
            Outcomes left = condition(or.getLeftOperand());
            facts = left.whenFalse();
            Outcomes right = condition(or.getRightOperand());
            return new Outcomes(merge(left.whenTrue(), right.whenTrue()), right.whenFalse());
        }
        scan(condition, null);
        if (condition instanceof LiteralTree literal) {
            return Boolean.TRUE.equals(literal.getValue())
                    ? new Outcomes(facts, Facts.unreachable())
                    : new Outcomes(Facts.unreachable(), facts);
        }
        return outcomes(condition);
    }

    @Override
    public @Nullable Void visitSwitch(SwitchTree tree, @Nullable Void unused) {
        boolean hasDefault =
                tree.getCases().stream().anyMatch(each -> each.getExpressions().isEmpty());
        cases(tree, tree.getExpression(), tree.getCases(), !hasDefault);
        return null;
    }

    @Override
    public @Nullable Void visitSwitchExpression(SwitchExpressionTree tree, @Nullable Void unused) {
        cases(tree, tree.getExpression(), tree.getCases(), false);
        return null;
    }

    private void cases(Tree tree, ExpressionTree selector, List<? extends CaseTree> cases, boolean mayPass) {
        scan(selector, null);
        Facts start = facts;
        Target target = enclosing.enter(tree);
        facts = Facts.unreachable();
        for (CaseTree each : cases) {
            facts = merge(start, facts);
            scan(each, null);
            if (each.getCaseKind() == CaseTree.CaseKind.RULE) {
                target.atEnd = merge(target.atEnd, facts);
                facts = Facts.unreachable();
            }
        }
        enclosing.exit();
        facts = merge(target.atEnd, mayPass ? merge(start, facts) : facts);
    }

    // ---- loops ----

    @Override
    public @Nullable Void visitWhileLoop(WhileLoopTree tree, @Nullable Void unused) {
        loop(tree, tree.getCondition(), true, tree.getStatement(), List.of());
        return null;
    }

    @Override
    public @Nullable Void visitDoWhileLoop(DoWhileLoopTree tree, @Nullable Void unused) {
        loop(tree, tree.getCondition(), false, tree.getStatement(), List.of());
        return null;
    }

    @Override
    public @Nullable Void visitForLoop(ForLoopTree tree, @Nullable Void unused) {
        scan(tree.getInitializer(), null);
        loop(tree, tree.getCondition(), true, tree.getStatement(), tree.getUpdate());
        return null;
    }

    @Override
    public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree tree, @Nullable Void unused) {
        scan(tree.getExpression(), null);
        loop(tree, tree.getVariable(), true, tree.getStatement(), List.of());
        return null;
    }

    /** @param condition the variable of a loop over elements stands for the question whether there is another one */
    private void loop(Tree tree, @Nullable Tree condition, boolean testsFirst, Tree body, List<? extends Tree> steps) {
        Facts start = facts;
        Target target = enclosing.enter(tree);
        for (int round = 1; round <= 2; round++) {
            facts = start.copy();
            if (testsFirst) {
                test(condition, target);
            }
            scan(body, null);
            facts = merge(facts, target.atContinue);
            scan(steps, null);
            if (!testsFirst) {
                test(condition, target);
            }
            start = merge(start, facts);
        }
        enclosing.exit();
        facts = target.atEnd;
    }

    private void test(@Nullable Tree condition, Target target) {
        if (condition != null) {
            Outcomes outcomes = condition(condition);
            target.atEnd = merge(target.atEnd, outcomes.whenFalse());
            facts = outcomes.whenTrue();
        }
    }

    // ---- jumps ----

    @Override
    public @Nullable Void visitLabeledStatement(LabeledStatementTree tree, @Nullable Void unused) {
        Target target = enclosing.enter(tree);
        scan(tree.getStatement(), null);
        enclosing.exit();
        facts = merge(facts, target.atEnd);
        return null;
    }

    @Override
    public @Nullable Void visitBreak(BreakTree tree, @Nullable Void unused) {
        Target target = enclosing.leave(tree);
        target.atEnd = merge(target.atEnd, facts);
        facts = Facts.unreachable();
        return null;
    }

    @Override
    public @Nullable Void visitContinue(ContinueTree tree, @Nullable Void unused) {
        Target target = enclosing.leave(tree);
        target.atContinue = merge(target.atContinue, facts);
        facts = Facts.unreachable();
        return null;
    }

    @Override
    public @Nullable Void visitYield(YieldTree tree, @Nullable Void unused) {
        scan(tree.getValue(), null);
        Target target = enclosing.leaveSwitch();
        target.atEnd = merge(target.atEnd, facts);
        facts = Facts.unreachable();
        return null;
    }

    @Override
    public @Nullable Void visitTry(TryTree tree, @Nullable Void unused) {
        scan(tree.getResources(), null);
        Facts before = facts.copy();
        enclosing.enter(tree);
        scan(tree.getBlock(), null);
        Facts atEnd = facts;
        Facts inside = merge(before, atEnd);
        for (CatchTree clause : tree.getCatches()) {
            facts = inside.copy();
            scan(clause, null);
            atEnd = merge(atEnd, facts);
        }
        enclosing.exit();
        facts = atEnd;
        if (tree.getFinallyBlock() != null) {
            facts = merge(inside, atEnd);
            scan(tree.getFinallyBlock(), null);
            if (!atEnd.isReachable()) {
                facts = Facts.unreachable();
            }
        }
        return null;
    }

    private Facts merge(Facts one, Facts other) {
        return one.merge(other, merge);
    }
}
