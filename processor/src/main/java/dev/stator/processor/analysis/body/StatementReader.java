package dev.stator.processor.analysis.body;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;
import dev.stator.processor.analysis.fragment.FragmentReader;
import dev.stator.processor.analysis.fragment.MethodScope;
import dev.stator.processor.analysis.fragment.ReturnText;
import dev.stator.processor.analysis.tree.Attribution;
import dev.stator.processor.analysis.tree.Completion;
import dev.stator.processor.analysis.tree.JumpTargets;
import dev.stator.processor.analysis.tree.SwitchResults;
import dev.stator.processor.analysis.tree.TakenApart;
import dev.stator.processor.model.Expression;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Local;
import dev.stator.processor.model.Statement;
import dev.stator.processor.model.Statement.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.VariableElement;

/**
 * Statements of the taken-apart part of a body.
 *
 * <p>In: an attributed statement. Out: {@link Statement.Plain} if it is to stay whole, otherwise its form. A {@code return} says what it
 * completes with; jumps name their targets.
 */
final class StatementReader {

    private final MethodScope scope;
    private final ExpressionReader expressions;
    private final AwaitReader awaits;
    private final ReturnText returns;
    private final Completion completion;
    private final SwitchReader switches;
    private final LoopReader loops;
    private final JumpTargets targets = new JumpTargets();

    StatementReader(MethodScope scope) {
        this.scope = scope;
        this.expressions = new ExpressionReader(scope, this);
        this.awaits = new AwaitReader(scope, expressions);
        this.returns = new ReturnText(scope);
        this.completion = new Completion(scope.attribution);
        this.switches = expressions.switches();
        this.loops = new LoopReader(scope, this, expressions);
    }

    /** A whole body: statements, or the expression of a lambda, which returns it. */
    Statement.Block body(Tree tree) {
        return tree instanceof ExpressionTree value
                ? new Statement.Block(List.of(returned(value, scope.line(value))), scope.line(value))
                : block((BlockTree) tree);
    }

    Statement.Block block(BlockTree tree) {
        return new Statement.Block(sequence(scope.source.start(tree) + 1, tree.getStatements()), scope.line(tree));
    }

    /** Statements, each with the comment before it; the first comment stands behind position {@code from}. */
    List<Statement> sequence(int from, List<? extends StatementTree> trees) {
        List<Statement> statements = new ArrayList<>();
        int position = from;
        for (StatementTree tree : trees) {
            if (tree instanceof ClassTree declared) {
                List<String> comment = scope.source.comments(position, scope.source.start(tree));
                statements.add(scope.localTypes.read(declared, comment));
            } else {
                statements.addAll(comments(position, scope.source.start(tree)));
                statements.add(read(tree));
            }
            position = scope.source.end(tree);
        }
        return statements;
    }

    /** The comments between two positions, as one, or none. */
    List<Statement> comments(int from, int to) {
        List<String> text = scope.source.comments(from, to);
        return text.isEmpty() ? List.of() : List.of(new Statement.Comment(text, scope.source.lineAt(from)));
    }

    Statement read(StatementTree tree) {
        scope.enter(tree);
        if (tree instanceof VariableTree t) {
            return declaration(t);
        }
        if (tree instanceof ExpressionStatementTree t) {
            Expression definition = expressions.definition(t.getExpression());
            if (definition != null) {
                return new Statement.Evaluate(definition, scope.line(t));
            }
        }
        if (!scope.takenApart.contains(tree)) {
            return new Statement.Plain(FragmentReader.read(scope, tree), completion.completes(tree), scope.line(tree));
        }
        if (tree instanceof BlockTree t) {
            return block(t);
        }
        if (tree instanceof ExpressionStatementTree t) {
            return new Statement.Evaluate(expressions.read(t.getExpression()), scope.line(t));
        }
        if (tree instanceof IfTree t) {
            return new Statement.If(
                    expressions.condition(t.getCondition()),
                    read(t.getThenStatement()),
                    t.getElseStatement() == null ? null : read(t.getElseStatement()),
                    scope.line(t));
        }
        if (tree instanceof ReturnTree t) {
            return returned(Objects.requireNonNull(t.getExpression()), scope.line(t));
        }
        if (tree instanceof ThrowTree t) {
            return new Statement.Throw(expressions.read(t.getExpression()), scope.line(t));
        }
        if (tree instanceof TryTree t) {
            return tryStatement(t);
        }
        if (tree instanceof AssertTree t) {
            return new AssertReader(scope, expressions).read(t);
        }
        if (tree instanceof SynchronizedTree t) {
            Expression lock = expressions.read(Attribution.withoutParentheses(t.getExpression()));
            return new SynchronizedReader(scope, targets, switches, awaits).read(t, lock, completion.completes(t));
        }
        if (tree instanceof BreakTree t) {
            return new Statement.Break(targets.ofBreak(t.getLabel()), scope.line(t));
        }
        if (tree instanceof ContinueTree t) {
            return new Statement.Continue(targets.ofContinue(t.getLabel()), scope.line(t));
        }
        if (tree instanceof YieldTree t) {
            return switches.yielded(t);
        }
        if (tree instanceof LabeledStatementTree t) {
            return labeled(t);
        }
        if (tree instanceof SwitchTree t) {
            return switches.read(t);
        }
        if (tree instanceof EmptyStatementTree t) {
            return new Statement.Block(List.of(), scope.line(t));
        }
        return loops.read(tree, List.of());
    }

    private Statement declaration(VariableTree tree) {
        if (scope.attribution.isEmitter(tree.getInitializer())) {
            return new Statement.Block(List.of(), scope.line(tree)); // a parameter
        }
        VariableElement variable = (VariableElement) scope.attribution.declared(tree);
        Local local = Objects.requireNonNull(scope.local(variable));
        Expression initializer = tree.getInitializer() == null
                ? null
                : expressions.read(
                        tree.getInitializer(), variable.asType().getKind().isPrimitive());
        return new Statement.Declaration(local, initializer, scope.line(tree));
    }

    /** {@code return value}. */
    Statement returned(ExpressionTree value, int line) {
        ExpressionTree tree = Attribution.withoutParentheses(value);
        scope.enter(tree);
        if (tree instanceof ConditionalExpressionTree t) {
            return new Statement.If(
                    expressions.condition(t.getCondition()),
                    returned(t.getTrueExpression(), line),
                    returned(t.getFalseExpression(), line),
                    line);
        }
        if (tree instanceof SwitchExpressionTree t && SwitchResults.canReturnEach(t)) {
            return switches.read(t, new SwitchReader.Outcome.Return());
        }
        if (scope.attribution.isDone(tree)) {
            return new Statement.ReturnValue(null, line);
        }
        if (scope.attribution.isCallOfFuture(tree, "failed")) {
            return new Statement.ReturnFailed(expressions.read(argument(tree)), line);
        }
        if (scope.attribution.isCallOfFuture(tree, "ready")) {
            ExpressionTree argument = argument(tree);
            if (Attribution.withoutParentheses(argument) instanceof MethodInvocationTree await
                    && scope.attribution.isAwait(await)
                    && await.getMethodSelect() instanceof MemberSelectTree select) {
                return new Statement.ReturnOutcome(awaits.outcome(select.getExpression()), line);
            }
            return completed(argument, line);
        }
        return new Statement.ReturnOutcome(awaits.outcome(tree), line);
    }

    /** {@code return Future.ready(value)}. */
    Statement completed(ExpressionTree value, int line) {
        if (Attribution.withoutParentheses(value) instanceof SwitchExpressionTree t
                && scope.takenApart.containsAny(t.getCases())
                && SwitchResults.canReturnEach(t)) {
            return switches.read(t, new SwitchReader.Outcome.Complete());
        }
        return new Statement.ReturnValue(returns.targeted(value, expressions.read(value)), line);
    }

    static ExpressionTree argument(ExpressionTree call) {
        return ((MethodInvocationTree) Attribution.withoutParentheses(call))
                .getArguments()
                .get(0);
    }

    private Statement tryStatement(TryTree tree) {
        Statement protectedPart = new ResourceReader(scope, expressions).read(tree, this::block);
        if (tree.getCatches().isEmpty() && tree.getFinallyBlock() == null) {
            return protectedPart;
        }
        Statement.Block body = protectedPart instanceof Statement.Block block
                ? block
                : new Statement.Block(List.of(protectedPart), scope.line(tree));
        List<Statement.Catch> catches = new ArrayList<>();
        for (CatchTree clause : tree.getCatches()) {
            catches.add(catchClause(clause));
        }
        return new Statement.Try(
                body, catches, tree.getFinallyBlock() == null ? null : block(tree.getFinallyBlock()), scope.line(tree));
    }

    private Statement.Catch catchClause(CatchTree tree) {
        VariableTree parameter = tree.getParameter();
        List<Fragment> types = new ArrayList<>();
        List<? extends Tree> alternatives = parameter.getType() instanceof UnionTypeTree union
                ? union.getTypeAlternatives()
                : List.of(parameter.getType());
        alternatives.forEach(type -> types.add(scope.types.read(scope.attribution.type(type))));
        Local local = Objects.requireNonNull(scope.local(scope.attribution.element(parameter)));
        return new Statement.Catch(
                types,
                local,
                block(tree.getBlock()),
                "catch (" + scope.source.oneLine(parameter) + ")",
                scope.line(tree));
    }

    private Statement labeled(LabeledStatementTree tree) {
        List<String> labels = new ArrayList<>();
        StatementTree inner = tree;
        while (inner instanceof LabeledStatementTree labeled) {
            labels.add(labeled.getLabel().toString());
            inner = labeled.getStatement();
        }
        if (TakenApart.isLoop(inner)) {
            return loops.read(inner, labels);
        }
        Target target = targets.enter(JumpTargets.Kind.LABELED, labels);
        Statement body = read(inner);
        targets.exit();
        return new Statement.Labeled(target, body, scope.line(tree));
    }

    JumpTargets targets() {
        return targets;
    }

    Completion completion() {
        return completion;
    }
}
