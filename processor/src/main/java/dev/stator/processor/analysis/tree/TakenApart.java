package dev.stator.processor.analysis.tree;

import com.sun.source.tree.BlockTree;
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
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Name;
import org.jspecify.annotations.Nullable;

/**
 * Which trees of a body cannot stay whole.
 *
 * <p>In: the attributed body of an async method. Out: the set of trees that hold an await, or that jump out of themselves to a place
 * that is taken apart: a {@code break} or {@code continue} to such a loop or switch, a {@code yield} to such a switch, a {@code return}
 * through such a {@code finally} or resource; and the patterns whose variables are used elsewhere, as {@link PatternScopes} finds. The
 * end of a {@code try} over an {@code AsyncCloseable} is an await. The block of a {@code synchronized} statement always stays whole, and
 * {@link #leavesMonitor} knows the jumps out of it. What is not in the set stays the user's own text. The set is closed: every ancestor
 * (up to the body) of a member is a member. The cases of a switch are members together, or not at all: a switch of which only the
 * selector awaits keeps its cases whole.
 */
public final class TakenApart {

    private final Attribution attribution;
    private final Set<Tree> trees = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Tree> leavings = Collections.newSetFromMap(new IdentityHashMap<>());

    public TakenApart(Attribution attribution, Tree body) {
        this.attribution = attribution;
        if (body instanceof BlockTree) {
            trees.add(body);
        }
        int before;
        do {
            before = trees.size();
            new Scanner().scan(body, null);
            new BlockScanner().scan(body, null);
            trees.addAll(PatternScopes.patternsApart(attribution, body, trees));
        } while (trees.size() > before);
    }

    public boolean contains(@Nullable Tree tree) {
        return trees.contains(tree);
    }

    /** Whether {@code jump} stands in a {@code synchronized} block and leads out of it to what is taken apart. */
    public boolean leavesMonitor(Tree jump) {
        return leavings.contains(jump);
    }

    /** Whether the cases of a switch are taken apart, and not only its selector. */
    public boolean containsAny(List<? extends CaseTree> cases) {
        return cases.stream().anyMatch(trees::contains);
    }

    /** Whether {@code return tree} completes with the outcome of a future, which is an await. */
    boolean returnsOutcome(ReturnTree tree) {
        ExpressionTree value = Attribution.withoutParentheses(tree.getExpression());
        return value instanceof ConditionalExpressionTree || !attribution.isComplete(value);
    }

    private final class Scanner extends TreeScanner<@Nullable Void, @Nullable Void> {

        private final Deque<Tree> ancestors = new ArrayDeque<>();

        /** Switches of which each result is returned by itself. */
        private final Set<Tree> returned = Collections.newSetFromMap(new IdentityHashMap<>());

        @Override
        public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
            if (tree == null || tree instanceof LambdaExpressionTree || tree instanceof ClassTree) {
                return null;
            }
            ancestors.push(tree);
            if (attribution.isAwait(tree)) {
                takeApartUpTo(null);
            }
            super.scan(tree, unused);
            ancestors.pop();
            return null;
        }

        @Override
        public @Nullable Void visitTry(TryTree tree, @Nullable Void unused) {
            if (tree.getResources().stream().anyMatch(attribution::isClosedByAwait)) {
                takeApartUpTo(null);
            }
            return super.visitTry(tree, unused);
        }

        @Override
        public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void unused) {
            if (returnsOutcome(tree)
                    || leavesCleanup()
                    || (attribution.isCallOfFuture(tree.getExpression(), "failed") && standsInTry())) {
                takeApartUpTo(null);
                if (!leavesMonitor(tree)) {
                    results(tree.getExpression());
                }
            }
            return super.visitReturn(tree, unused);
        }

        /** Each result of a conditional or a switch is returned by itself. */
        private void results(ExpressionTree value) {
            ExpressionTree tree = Attribution.withoutParentheses(value);
            if (tree instanceof ConditionalExpressionTree conditional) {
                trees.addAll(List.of(value, tree));
                results(conditional.getTrueExpression());
                results(conditional.getFalseExpression());
            } else if (tree instanceof SwitchExpressionTree choice && SwitchResults.canReturnEach(choice)) {
                trees.addAll(List.of(value, tree));
                trees.addAll(choice.getCases());
                returned.add(choice);
                choice.getCases().stream()
                        .map(CaseTree::getBody)
                        .filter(ExpressionTree.class::isInstance)
                        .forEach(result -> results((ExpressionTree) result));
            }
        }

        @Override
        public @Nullable Void visitYield(YieldTree tree, @Nullable Void unused) {
            SwitchExpressionTree target = ancestors.stream()
                    .filter(SwitchExpressionTree.class::isInstance)
                    .map(SwitchExpressionTree.class::cast)
                    .findFirst()
                    .orElseThrow();
            if (containsAny(target.getCases())) {
                takeApartUpTo(target);
            }
            if (returned.contains(target)) {
                results(tree.getValue());
            }
            return super.visitYield(tree, unused);
        }

        @Override
        public @Nullable Void visitBreak(BreakTree tree, @Nullable Void unused) {
            jump(tree.getLabel(), true);
            return null;
        }

        @Override
        public @Nullable Void visitContinue(ContinueTree tree, @Nullable Void unused) {
            jump(tree.getLabel(), false);
            return null;
        }

        private void jump(@Nullable Name label, boolean isBreak) {
            Tree target = target(label, isBreak);
            boolean isApart = target instanceof SwitchTree choice ? containsAny(choice.getCases()) : contains(target);
            if (isApart) {
                takeApartUpTo(target);
            }
        }

        private @Nullable Tree target(@Nullable Name label, boolean isBreak) {
            for (Tree ancestor : ancestors) {
                if (label != null
                        ? ancestor instanceof LabeledStatementTree labeled
                                && labeled.getLabel().equals(label)
                        : isLoop(ancestor) || (isBreak && ancestor instanceof SwitchTree)) {
                    return ancestor;
                }
                if (ancestor instanceof SwitchExpressionTree) {
                    return null;
                }
            }
            return null;
        }

        /** Whether a finally block that is taken apart, or a resource of such a statement, is on the way out. */
        private boolean leavesCleanup() {
            return ancestors.stream()
                    .anyMatch(tree -> tree instanceof TryTree t
                            && (t.getFinallyBlock() != null || !t.getResources().isEmpty())
                            && trees.contains(t));
        }

        private boolean standsInTry() {
            return ancestors.stream().anyMatch(TryTree.class::isInstance);
        }

        private void takeApartUpTo(@Nullable Tree end) {
            List<Tree> parts = new ArrayList<>();
            for (Tree ancestor : ancestors) {
                if (ancestor == end) {
                    break;
                }
                if (ancestor instanceof SynchronizedTree monitor && parts.contains(monitor.getBlock())) {
                    parts.clear();
                    leavings.add(ancestors.peek());
                }
                parts.add(ancestor);
            }
            trees.addAll(parts);
        }
    }

    /** Takes the blocks and cases of taken-apart statements apart, so that their statements stand each for itself. */
    private final class BlockScanner extends TreeScanner<@Nullable Void, @Nullable Tree> {

        @Override
        public @Nullable Void scan(@Nullable Tree tree, @Nullable Tree parent) {
            if (tree instanceof BlockTree && trees.contains(parent) && !(parent instanceof SynchronizedTree)) {
                trees.add(tree);
            }
            return tree != null && (trees.contains(tree) || tree instanceof CatchTree) ? tree.accept(this, tree) : null;
        }

        @Override
        public @Nullable Void visitCatch(CatchTree tree, @Nullable Tree parent) {
            trees.add(tree);
            return super.visitCatch(tree, tree);
        }

        @Override
        public @Nullable Void visitSwitch(SwitchTree tree, @Nullable Tree parent) {
            all(tree.getCases());
            return super.visitSwitch(tree, tree);
        }

        @Override
        public @Nullable Void visitSwitchExpression(SwitchExpressionTree tree, @Nullable Tree parent) {
            all(tree.getCases());
            return super.visitSwitchExpression(tree, tree);
        }

        private void all(List<? extends CaseTree> cases) {
            if (containsAny(cases)) {
                trees.addAll(cases);
            }
        }
    }

    public static boolean isLoop(Tree tree) {
        return tree instanceof WhileLoopTree
                || tree instanceof DoWhileLoopTree
                || tree instanceof ForLoopTree
                || tree instanceof EnhancedForLoopTree;
    }
}
