package dev.stator.processor.analysis.tree;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The results of a switch expression: what its arms are, or yield. */
public final class SwitchResults {

    private SwitchResults() {}

    /** What the ways through a switch result in. */
    public static List<ExpressionTree> of(SwitchExpressionTree tree) {
        List<ExpressionTree> results = new ArrayList<>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitCase(CaseTree inner, @Nullable Void unused) {
                return inner.getBody() instanceof ExpressionTree result
                        ? result(result)
                        : super.visitCase(inner, unused);
            }

            @Override
            public @Nullable Void visitYield(YieldTree inner, @Nullable Void unused) {
                return result(inner.getValue());
            }

            @Override
            public @Nullable Void visitSwitchExpression(SwitchExpressionTree inner, @Nullable Void unused) {
                return null;
            }

            @Override
            public @Nullable Void visitLambdaExpression(LambdaExpressionTree inner, @Nullable Void unused) {
                return null;
            }

            @Override
            public @Nullable Void visitClass(ClassTree inner, @Nullable Void unused) {
                return null;
            }

            private @Nullable Void result(ExpressionTree result) {
                results.add(result);
                return null;
            }
        }.scan(tree.getCases(), null);
        return results;
    }

    /** Whether the results of a switch can be returned each by itself: no try statement of the switch would notice. */
    public static boolean canReturnEach(SwitchExpressionTree tree) {
        boolean[] yieldsFromTry = new boolean[1];
        new TreeScanner<@Nullable Void, @Nullable Tree>() {
            @Override
            public @Nullable Void visitTry(TryTree inner, @Nullable Tree outer) {
                return super.visitTry(inner, inner);
            }

            @Override
            public @Nullable Void visitYield(YieldTree inner, @Nullable Tree outer) {
                yieldsFromTry[0] |= outer != null;
                return super.visitYield(inner, outer);
            }
        }.scan(tree, null);
        return !yieldsFromTry[0];
    }
}
