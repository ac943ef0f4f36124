package dev.stator.processor.analysis.misuse;

import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.stator.processor.analysis.tree.AsyncNames;
import dev.stator.processor.diagnostic.DiagnosticId;
import org.jspecify.annotations.Nullable;

/** {@code try} over an {@code AsyncCloseable} where its close cannot be awaited. */
final class MisplacedResources extends Check {

    MisplacedResources(File file) {
        super(file);
    }

    @Override
    public @Nullable Void visitTry(TryTree tree, @Nullable Void unused) {
        TreePath body = bodies(getCurrentPath()).get(0);
        for (Tree resource : tree.getResources()) {
            if (!isAsyncCloseable(resource)) {
                continue;
            }
            String name = resource instanceof VariableTree variable
                    ? variable.getName().toString()
                    : text(resource);
            if (!isAsync(body)) {
                report(
                        resource,
                        DiagnosticId.STATOR014,
                        name,
                        MisplacedAwaits.describe(getCurrentPath(), body).name());
            } else if (MisplacedAwaits.isSynchronized(getCurrentPath(), body)) {
                report(resource, DiagnosticId.STATOR003, "The close of " + name + ", which is awaited,");
            }
        }
        return super.visitTry(tree, unused);
    }

    private boolean isAsyncCloseable(Tree resource) {
        return isSubtype(
                resource instanceof VariableTree
                        ? attribution.declared(resource).asType()
                        : attribution.type(resource),
                AsyncNames.ASYNC_CLOSEABLE);
    }
}
