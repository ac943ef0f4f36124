package dev.stator.processor.analysis.tree;

import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the async methods and the async blocks of a file.
 *
 * <p>Those that stand inside async code are left: they become text of a machine, and are found in its source in the next round.
 */
public final class AsyncCodeScanner extends TreePathScanner<@Nullable Void, @Nullable Void> {

    private final Attribution attribution;
    private final List<TreePath> methods = new ArrayList<>();
    private final List<TreePath> blocks = new ArrayList<>();

    public AsyncCodeScanner(Attribution attribution) {
        this.attribution = attribution;
        scan(new TreePath(attribution.unit()), null);
    }

    /** The declarations of async methods. */
    public List<TreePath> methods() {
        return methods;
    }

    /** The lambdas of async blocks. */
    public List<TreePath> blocks() {
        return blocks;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
        if (AsyncNames.isAsync(attribution.element(tree))) {
            methods.add(getCurrentPath());
            return null;
        }
        return super.visitMethod(tree, unused);
    }

    @Override
    public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void unused) {
        if (attribution.isAsyncBlock(getCurrentPath())) {
            blocks.add(getCurrentPath());
            return null;
        }
        return super.visitLambdaExpression(tree, unused);
    }
}
