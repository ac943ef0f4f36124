package dev.stator.processor.analysis.misuse;

import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import dev.stator.processor.analysis.tree.TakenApart;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.lang.model.element.Name;
import org.jspecify.annotations.Nullable;

/**
 * The statements around the one that is executed that jumps lead to or through, innermost first: loops, switches, labelled statements,
 * and each {@code try}, whose {@code finally} block runs on the way out of it.
 */
final class EnclosingStatements {

    /** One of them, and what is known where jumps to it go on. */
    static final class Target {

        private final Tree tree;
        Facts atEnd = Facts.unreachable();
        Facts atContinue = Facts.unreachable();

        private Target(Tree tree) {
            this.tree = tree;
        }
    }

    private final Consumer<@Nullable Tree> execute;
    private Deque<Target> targets = new ArrayDeque<>();

    /** @param execute runs a {@code finally} block, if there is one */
    EnclosingStatements(Consumer<@Nullable Tree> execute) {
        this.execute = execute;
    }

    Target enter(Tree tree) {
        Target target = new Target(tree);
        targets.push(target);
        return target;
    }

    void exit() {
        targets.pop();
    }

    Target leave(BreakTree jump) {
        return leaveTo(each -> jump.getLabel() == null
                ? TakenApart.isLoop(each) || each instanceof SwitchTree
                : each instanceof LabeledStatementTree labeled
                        && labeled.getLabel().equals(jump.getLabel()));
    }

    Target leave(ContinueTree jump) {
        return leaveTo(
                each -> TakenApart.isLoop(each) && (jump.getLabel() == null || isLabeled(each, jump.getLabel())));
    }

    /** By a {@code yield}. */
    Target leaveSwitch() {
        return leaveTo(SwitchExpressionTree.class::isInstance);
    }

    /** Runs the {@code finally} blocks on the way to the innermost target of this kind. */
    private Target leaveTo(Predicate<Tree> isTarget) {
        Deque<Target> here = targets;
        targets = new ArrayDeque<>(here);
        while (!isTarget.test(targets.element().tree)) {
            if (targets.pop().tree instanceof TryTree left) {
                execute.accept(left.getFinallyBlock());
            }
        }
        Target target = targets.element();
        targets = here;
        return target;
    }

    private boolean isLabeled(Tree loop, Name label) {
        return targets.stream()
                .anyMatch(each -> each.tree instanceof LabeledStatementTree labeled
                        && labeled.getLabel().equals(label)
                        && withoutLabels(labeled) == loop);
    }

    private static Tree withoutLabels(Tree tree) {
        return tree instanceof LabeledStatementTree labeled ? withoutLabels(labeled.getStatement()) : tree;
    }
}
