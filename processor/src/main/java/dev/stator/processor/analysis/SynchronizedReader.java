package dev.stator.processor.analysis;

import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import dev.stator.processor.model.Expression;
import dev.stator.processor.model.Expression.ValueType;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Local;
import dev.stator.processor.model.Statement;
import dev.stator.processor.model.Statement.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import javax.lang.model.element.Name;
import org.jspecify.annotations.Nullable;

/**
 * A {@code synchronized} statement whose lock awaits, or whose block, which stays whole, jumps out.
 *
 * <pre>{@code
 * break;                       { exit = 1; break locked; }
 * return Future.ready(x);      { result = x; exit = 2; break locked; }
 * }</pre>
 *
 * Finds the jumps and says what stands in their place; {@link FragmentReader} puts it there.
 */
final class SynchronizedReader extends TreeScanner<@Nullable Void, @Nullable Void> {

    private final MethodScope scope;
    private final BiFunction<@Nullable Name, Boolean, Target> targets;
    private final String label;
    private final Local exit;
    private @Nullable Local result;
    private final List<Local> kept = new ArrayList<>();
    private final List<Statement> exits = new ArrayList<>();
    private int line;

    /** @param targets the target of a jump, by its label, and whether it is a break */
    SynchronizedReader(MethodScope scope, BiFunction<@Nullable Name, Boolean, Target> targets) {
        this.scope = scope;
        this.targets = targets;
        this.label = scope.names.fresh("locked");
        this.exit = local("exit", ValueType.INT);
    }

    Statement read(SynchronizedTree tree, Expression lock, boolean completes) {
        line = scope.line(tree);
        scan(tree.getBlock(), null);
        Fragment code = FragmentReader.read(scope, tree, List.of(Attribution.withoutParentheses(tree.getExpression())));
        boolean jumps = !exits.isEmpty();
        return new Statement.Synchronized(
                lock,
                jumps ? Fragment.of(label + ": ", code) : code,
                jumps ? exit : null,
                kept,
                exits,
                completes,
                line);
    }

    private Local local(String name, ValueType type) {
        return new Local(Local.Kind.TEMPORARY, scope.names.fresh(name), type.text(), type.defaultValue());
    }

    @Override
    public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
        return tree instanceof LambdaExpressionTree || tree instanceof ClassTree ? null : super.scan(tree, unused);
    }

    @Override
    public @Nullable Void visitBreak(BreakTree tree, @Nullable Void unused) {
        if (scope.takenApart.leavesMonitor(tree)) {
            leave(tree, null, new Statement.Break(targets.apply(tree.getLabel(), true), line));
        }
        return null;
    }

    @Override
    public @Nullable Void visitContinue(ContinueTree tree, @Nullable Void unused) {
        if (scope.takenApart.leavesMonitor(tree)) {
            leave(tree, null, new Statement.Continue(targets.apply(tree.getLabel(), false), line));
        }
        return null;
    }

    @Override
    public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void unused) {
        if (!scope.takenApart.leavesMonitor(tree)) {
            return super.visitReturn(tree, unused);
        }
        scope.enter(tree);
        if (scope.takenApart.returnsOutcome(tree)) {
            throw new NotCovered("The return of a future inside synchronized", "Return it after the block.");
        }
        ExpressionTree value = new ReturnText(scope).value(tree);
        if (value == null) {
            leave(tree, null, new Statement.ReturnValue(null, line));
        } else if (scope.attribution.isCallOfFuture(tree.getExpression(), "failed")) {
            Local failure = local("failure", scope.types.valueType(scope.attribution.type(value)));
            leave(tree, failure, new Statement.ReturnFailed(read(failure), line));
        } else {
            leave(tree, result(), new Statement.ReturnValue(read(result()), line));
        }
        return super.visitReturn(tree, unused);
    }

    private Local result() {
        if (result == null) {
            result = local("result", new ValueType(scope.types.read(scope.code.result()), null));
        }
        return result;
    }

    private static Expression read(Local local) {
        return new Expression.Plain(Fragment.read(local), new ValueType(local.type(), null), false);
    }

    private void leave(Tree jump, @Nullable Local value, Statement way) {
        if (!exits.contains(way)) {
            exits.add(way);
        }
        if (value != null && !kept.contains(value)) {
            kept.add(value);
        }
        scope.leavings.put(
                jump,
                new Leaving(
                        value == null
                                ? Fragment.text("{ ")
                                : Fragment.of("{ ", new Fragment.Use(value, Fragment.Access.WRITE), " = "),
                        Fragment.of(
                                value == null ? "" : "; ",
                                new Fragment.Use(exit, Fragment.Access.WRITE),
                                " = " + (exits.indexOf(way) + 1) + "; break " + label + "; }")));
    }

    /** What stands in place of a jump, around its value if it has one. */
    record Leaving(Fragment before, Fragment after) {}
}
