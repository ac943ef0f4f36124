package dev.stator.processor.analysis.misuse;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import dev.stator.processor.analysis.tree.AsyncNames;
import dev.stator.processor.analysis.tree.Attribution;
import dev.stator.processor.diagnostic.DiagnosticId;
import org.jspecify.annotations.Nullable;

/** {@code Future.async} with anything but a lambda that is written there: only that can be compiled. */
final class AsyncBlockArguments extends Check {

    AsyncBlockArguments(File file) {
        super(file);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
        if (attribution.isCallOfFuture(tree, "async")) {
            ExpressionTree block = Attribution.withoutCasts(tree.getArguments().get(0));
            if (!(block instanceof LambdaExpressionTree)) {
                report(tree, DiagnosticId.STATOR013, text(block));
            }
        }
        return super.visitMethodInvocation(tree, unused);
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
        if (AsyncNames.isOfFuture(attribution.element(tree), "async")) {
            report(tree, DiagnosticId.STATOR013, text(tree));
        }
        return super.visitMemberReference(tree, unused);
    }
}
