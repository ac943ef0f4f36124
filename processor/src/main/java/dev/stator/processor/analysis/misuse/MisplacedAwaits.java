package dev.stator.processor.analysis.misuse;

import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.stator.processor.analysis.tree.AsyncNames;
import dev.stator.processor.analysis.tree.Attribution;
import dev.stator.processor.analysis.tree.SwitchResults;
import dev.stator.processor.diagnostic.DiagnosticId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code await()} in a body that is not compiled into a machine, or while a monitor is held; and {@code f::await}. */
final class MisplacedAwaits extends Check {

    /** A body that is not compiled: what to call it, and what to do instead of awaiting in it. */
    record Plain(String name, String wayOut) {}

    MisplacedAwaits(File file) {
        super(file);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
        if (attribution.isAwait(tree)) {
            await(tree);
        }
        return super.visitMethodInvocation(tree, unused);
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
        if (tree.getName().contentEquals("await") && AsyncNames.isAwait(attribution.element(tree))) {
            report(tree, DiagnosticId.STATOR006, text(tree));
        }
        return super.visitMemberReference(tree, unused);
    }

    /** A future that is returned is awaited where it stands. */
    @Override
    public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void unused) {
        TreePath body = bodies(getCurrentPath()).get(0);
        if (tree.getExpression() != null && isAsync(body) && isSynchronized(getCurrentPath(), body)) {
            returned(tree.getExpression());
        }
        return super.visitReturn(tree, unused);
    }

    private void returned(ExpressionTree value) {
        ExpressionTree tree = Attribution.withoutParentheses(value);
        if (tree instanceof ConditionalExpressionTree choice) {
            returned(choice.getTrueExpression());
            returned(choice.getFalseExpression());
        } else if (tree instanceof SwitchExpressionTree choice) {
            SwitchResults.of(choice).forEach(this::returned);
        } else if (!attribution.isComplete(tree)) {
            report(tree, DiagnosticId.STATOR003, "A future that is returned is awaited in place, and that");
        }
    }

    private void await(MethodInvocationTree tree) {
        List<TreePath> bodies = bodies(getCurrentPath());
        TreePath body = bodies.get(0);
        if (!isAsync(body)) {
            boolean inAsyncCode = bodies.stream().anyMatch(this::isAsync);
            Plain plain = describe(getCurrentPath(), body);
            report(tree, inAsyncCode ? DiagnosticId.STATOR002 : DiagnosticId.STATOR001, plain.name(), plain.wayOut());
        } else if (isSynchronized(getCurrentPath(), body)) {
            report(tree, DiagnosticId.STATOR003, "await()");
        }
    }

    /** Whether the block of a {@code synchronized} statement stands between a place and the body that it is in. */
    static boolean isSynchronized(TreePath place, TreePath body) {
        for (TreePath path = place; path != body; path = path.getParentPath()) {
            if (path.getParentPath().getLeaf() instanceof SynchronizedTree statement
                    && path.getLeaf() == statement.getBlock()) {
                return true;
            }
        }
        return false;
    }

    static Plain describe(TreePath place, TreePath body) {
        if (body.getLeaf() instanceof LambdaExpressionTree) {
            return new Plain("a lambda", "let the lambda return an async block, Future.async(() -> {...})");
        }
        if (body.getLeaf() instanceof MethodTree method && method.getReturnType() != null) {
            return new Plain(
                    method.getName() + "()", "mark " + method.getName() + "() @Async and let it return Future");
        }
        return new Plain(initializer(place, body), "await in a static @Async method that creates the object then");
    }

    private static String initializer(TreePath place, TreePath body) {
        if (body.getLeaf() instanceof MethodTree) {
            return "a constructor";
        }
        Tree member = place.getLeaf();
        for (TreePath path = place; path != body; path = path.getParentPath()) {
            member = path.getLeaf();
        }
        return member instanceof VariableTree field ? "the initializer of " + field.getName() : "an initializer block";
    }
}
