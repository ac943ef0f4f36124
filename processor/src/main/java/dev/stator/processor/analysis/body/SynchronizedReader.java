package dev.stator.processor.analysis.body;

import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreeScanner;
import dev.stator.processor.analysis.fragment.FragmentReader;
import dev.stator.processor.analysis.fragment.Leaving;
import dev.stator.processor.analysis.fragment.MethodScope;
import dev.stator.processor.analysis.tree.Attribution;
import dev.stator.processor.analysis.tree.JumpTargets;
import dev.stator.processor.model.Expression;
import dev.stator.processor.model.Expression.ValueType;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Local;
import dev.stator.processor.model.Statement;
import java.util.ArrayList;
import java.util.List;
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
    private final JumpTargets targets;
    private final SwitchReader switches;
    private final AwaitReader awaits;
    private final String label;
    private final Local exit;
    private @Nullable Local result;
    private final List<Local> kept = new ArrayList<>();
    private final List<Statement> exits = new ArrayList<>();
    private int line;

    SynchronizedReader(MethodScope scope, JumpTargets targets, SwitchReader switches, AwaitReader awaits) {
        this.scope = scope;
        this.targets = targets;
        this.switches = switches;
        this.awaits = awaits;
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
            jump(tree, new Statement.Break(targets.ofBreak(tree.getLabel()), line));
        }
        return null;
    }

    @Override
    public @Nullable Void visitContinue(ContinueTree tree, @Nullable Void unused) {
        if (scope.takenApart.leavesMonitor(tree)) {
            jump(tree, new Statement.Continue(targets.ofContinue(tree.getLabel()), line));
        }
        return null;
    }

    private void jump(Tree tree, Statement way) {
        Leaving leaving = new Leaving();
        leave(leaving.add("{ "), way);
        scope.leavings.put(tree, leaving);
    }

    @Override
    public @Nullable Void visitYield(YieldTree tree, @Nullable Void unused) {
        if (scope.takenApart.leavesMonitor(tree)) {
            scope.enter(tree);
            Leaving leaving = new Leaving();
            yielded(tree.getValue(), switches.outcome(), leaving);
            scope.leavings.put(tree, leaving);
        }
        return super.visitYield(tree, unused);
    }

    private void yielded(ExpressionTree value, SwitchReader.Outcome outcome, Leaving leaving) {
        if (outcome instanceof SwitchReader.Outcome.Yield yield) {
            Local yielded = local("yielded", yield.type());
            keep(yielded, value, leaving);
            leave(leaving, new Statement.Yield(yield.target(), read(yielded), line));
        } else if (outcome instanceof SwitchReader.Outcome.Return) {
            answer(value, leaving);
        } else {
            complete(value, leaving);
        }
    }

    @Override
    public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void unused) {
        if (!scope.takenApart.leavesMonitor(tree)) {
            return super.visitReturn(tree, unused);
        }
        scope.enter(tree);
        Leaving leaving = new Leaving();
        answer(tree.getExpression(), leaving);
        scope.leavings.put(tree, leaving);
        return super.visitReturn(tree, unused);
    }

    private void answer(ExpressionTree value, Leaving leaving) {
        ExpressionTree tree = Attribution.withoutParentheses(value);
        if (tree instanceof ConditionalExpressionTree choice) {
            leaving.add("{ if (").keep(choice.getCondition()).add(") ");
            answer(choice.getTrueExpression(), leaving);
            leaving.add(" else ");
            answer(choice.getFalseExpression(), leaving);
            leaving.add(" }");
        } else if (scope.attribution.isDone(tree)) {
            leave(leaving.add("{ "), new Statement.ReturnValue(null, line));
        } else if (scope.attribution.isCallOfFuture(tree, "failed")) {
            ExpressionTree argument = StatementReader.argument(tree);
            Local failure = local("failure", scope.types.valueType(scope.attribution.type(argument)));
            keep(failure, argument, leaving);
            leave(leaving, new Statement.ReturnFailed(read(failure), line));
        } else if (scope.attribution.isCallOfFuture(tree, "ready")) {
            complete(StatementReader.argument(tree), leaving);
        } else {
            Local answer = local("answer", scope.types.valueType(scope.attribution.type(tree)));
            keep(answer, tree, leaving);
            leave(leaving, new Statement.ReturnOutcome(awaits.outcome(read(answer), tree), line));
        }
    }

    private void complete(ExpressionTree value, Leaving leaving) {
        keep(result(), value, leaving);
        leave(leaving, new Statement.ReturnValue(read(result()), line));
    }

    private void keep(Local local, ExpressionTree value, Leaving leaving) {
        if (!kept.contains(local)) {
            kept.add(local);
        }
        leaving.add(Fragment.of("{ ", new Fragment.Use(local, Fragment.Access.WRITE), " = "))
                .keep(value)
                .add("; ");
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

    private void leave(Leaving leaving, Statement way) {
        if (!exits.contains(way)) {
            exits.add(way);
        }
        String number = String.valueOf(exits.indexOf(way) + 1);
        leaving.add(Fragment.of(
                new Fragment.Use(exit, Fragment.Access.WRITE), " = " + number + "; break " + label + "; }"));
    }
}
