package dev.stator.processor.analysis.body;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import dev.stator.processor.analysis.fragment.MethodScope;
import dev.stator.processor.model.Expression;
import dev.stator.processor.model.Expression.Await;
import dev.stator.processor.model.Expression.Result;
import dev.stator.processor.model.Expression.ValueType;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Local;
import dev.stator.processor.model.Statement;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The resources of a {@code try} statement, each as a statement around what comes after it (JLS 14.20.3.1).
 *
 * <pre>{@code
 * try (A a = open(); this.b) { ... }    ==>    try (A a = open()) try (B b = this.b) { ... }
 * }</pre>
 */
record ResourceReader(MethodScope scope, ExpressionReader expressions) {

    /** The statement without its clauses; its block alone if it has no resources. */
    Statement read(TryTree tree, Function<BlockTree, Statement.Block> blocks) {
        return read(tree.getResources(), tree.getBlock(), blocks);
    }

    private Statement read(
            List<? extends Tree> resources, BlockTree block, Function<BlockTree, Statement.Block> blocks) {
        if (resources.isEmpty()) {
            return blocks.apply(block);
        }
        Tree resource = resources.get(0);
        scope.enter(resource);
        Local local = local(resource);
        ExpressionTree initializer = initializer(resource, local);
        Expression value = initializer == null ? null : expressions.read(initializer);
        Await close = scope.attribution.isClosedByAwait(resource) ? close(local, resource) : null;
        return new Statement.TryWithResource(
                local,
                value,
                close,
                !(initializer instanceof NewClassTree),
                read(resources.subList(1, resources.size()), block, blocks),
                scope.line(resource));
    }

    /** The declared variable, the local that is named, or a new one for the value of a field. */
    private Local local(Tree resource) {
        Local local = scope.local(scope.attribution.element(resource));
        if (local != null) {
            return local;
        }
        ValueType type = scope.types.valueType(scope.attribution.type(resource));
        return new Local(Local.Kind.TEMPORARY, scope.names.fresh("resource"), type.text(), null);
    }

    private static @Nullable ExpressionTree initializer(Tree resource, Local local) {
        if (resource instanceof VariableTree variable) {
            return Objects.requireNonNull(variable.getInitializer());
        }
        return local.kind() == Local.Kind.TEMPORARY ? (ExpressionTree) resource : null;
    }

    private Await close(Local local, Tree resource) {
        Fragment receiver =
                scope.types.valueType(scope.attribution.type(resource)).view(Fragment.read(local));
        Fragment call = Fragment.of(receiver, ".closeAsync()");
        ValueType future = new ValueType(Fragment.type("dev.stator", "Future"), null);
        ValueType nothing = new ValueType(Fragment.type("java.lang", "Void"), null);
        return new Await(
                new Expression.Future.Value(new Expression.Plain(call, future, false)),
                nothing,
                Result.IGNORED,
                scope.line(resource),
                call.toString());
    }
}
