package dev.stator.processor.analysis.body;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.YieldTree;
import dev.stator.processor.analysis.fragment.FragmentReader;
import dev.stator.processor.analysis.fragment.MethodScope;
import dev.stator.processor.analysis.tree.CaseLabels;
import dev.stator.processor.analysis.tree.JumpTargets;
import dev.stator.processor.analysis.tree.SourceText;
import dev.stator.processor.model.Expression;
import dev.stator.processor.model.Expression.ValueType;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Statement;
import dev.stator.processor.model.Statement.Target;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Switches, as statements and as expressions.
 *
 * <p>In: a switch that holds an await, or a jump out of it. Out: if only its selector awaits, the whole text around that; otherwise
 * groups of statements that fall one into the next. A rule {@code case A -> ...} is a group that ends with a break or a yield.
 */
final class SwitchReader {

    private final MethodScope scope;
    private final StatementReader statements;
    private final ExpressionReader expressions;
    private final PatternReader patterns;

    /** For each switch expression around what is read, the innermost first. */
    private final Deque<Outcome> outcomes = new ArrayDeque<>();

    /** What becomes of the results of a switch expression. */
    sealed interface Outcome {

        /** Each is the value of the switch. */
        record Yield(Target target, ValueType type) implements Outcome {}

        /** {@code return switch ...}: each is a future that is returned. */
        record Return() implements Outcome {}

        /** {@code return Future.ready(switch ...)}: with each the method completes. */
        record Complete() implements Outcome {}
    }

    SwitchReader(MethodScope scope, StatementReader statements, ExpressionReader expressions, PatternReader patterns) {
        this.scope = scope;
        this.statements = statements;
        this.expressions = expressions;
        this.patterns = patterns;
    }

    Statement read(SwitchTree tree) {
        ExpressionTree selector = selector(tree.getExpression());
        if (!scope.takenApart.containsAny(tree.getCases())) {
            return new Statement.Headed(
                    FragmentReader.read(scope, tree, List.of(selector)),
                    expressions.read(selector),
                    statements.completion().completes(tree),
                    scope.line(tree));
        }
        Target target = statements.targets().enter(JumpTargets.Kind.SWITCH, List.of());
        List<Statement.Case> cases = cases(selector, tree.getCases(), new Statement.Break(target, scope.line(tree)));
        statements.targets().exit();
        if (isOverPatterns(selector, tree.getCases())) {
            makeExhaustive(cases, scope.line(tree));
        }
        return new Statement.Switch(target, selection(selector, tree.getCases()), cases, scope.line(tree));
    }

    Expression read(SwitchExpressionTree tree) {
        ExpressionTree selector = selector(tree.getExpression());
        ValueType type = expressions.valueType(tree);
        if (!scope.takenApart.containsAny(tree.getCases())) {
            return new Expression.Composite(
                    FragmentReader.read(scope, tree, List.of(selector)), List.of(expressions.read(selector)), type);
        }
        Target target = new Target("switch");
        return new Expression.Switch(exhaustive(tree, target, new Outcome.Yield(target, type)), type);
    }

    /** A switch expression each of whose results leaves the method. */
    Statement read(SwitchExpressionTree tree, Outcome outcome) {
        return exhaustive(tree, new Target("switch"), outcome);
    }

    Statement yielded(YieldTree tree) {
        return result(tree.getValue());
    }

    private Statement result(ExpressionTree value) {
        int line = scope.line(value);
        Outcome outcome = outcome();
        if (outcome instanceof Outcome.Yield yield) {
            boolean isPrimitive = yield.type().defaultValue() != null;
            return new Statement.Yield(yield.target(), expressions.read(value, isPrimitive), line);
        }
        return outcome instanceof Outcome.Return ? statements.returned(value, line) : statements.completed(value, line);
    }

    /** What becomes of the results of the innermost switch expression around what is read. */
    Outcome outcome() {
        return outcomes.element();
    }

    private static ExpressionTree selector(ExpressionTree inParentheses) {
        return ((ParenthesizedTree) inParentheses).getExpression();
    }

    /** A switch that always finds a case, as expressions must. */
    private Statement.Switch exhaustive(SwitchExpressionTree tree, Target target, Outcome outcome) {
        ExpressionTree selector = selector(tree.getExpression());
        outcomes.push(outcome);
        List<Statement.Case> cases = cases(selector, tree.getCases(), null);
        outcomes.pop();
        makeExhaustive(cases, scope.line(tree));
        return new Statement.Switch(target, selection(selector, tree.getCases()), cases, scope.line(tree));
    }

    private boolean isOverPatterns(ExpressionTree selector, List<? extends CaseTree> cases) {
        return PatternSwitch.is(scope.attribution, selector, cases);
    }

    private Statement.Selection selection(ExpressionTree selector, List<? extends CaseTree> cases) {
        return isOverPatterns(selector, cases)
                ? new PatternSwitch(scope, expressions, patterns, selector).selection(cases)
                : new Statement.Selection.ByLabel(expressions.read(selector));
    }

    private void makeExhaustive(List<Statement.Case> cases, int line) {
        if (cases.stream().noneMatch(Statement.Case::isDefault)) {
            cases.add(unforeseen(line));
        }
    }

    /** What javac adds to a switch over an enum or a sealed type, which may have other constants or subtypes when the program runs. */
    private Statement.Case unforeseen(int line) {
        String exception = scope.attribution.throwsMatchException()
                ? "MatchException(null, null)"
                : "IncompatibleClassChangeError()";
        Fragment code = Fragment.text("throw new " + exception + ";");
        return new Statement.Case(
                List.of(), true, "default", new Statement.Block(List.of(new Statement.Plain(code, false, line)), line));
    }

    /**
     * The comments of a case without statements stand in the next one.
     *
     * @param afterRule what ends a rule {@code case A -> statement} that completes
     */
    private List<Statement.Case> cases(
            ExpressionTree selector, List<? extends CaseTree> trees, @Nullable Statement afterRule) {
        List<Statement.Case> cases = new ArrayList<>();
        List<Statement> comments = new ArrayList<>();
        int position = scope.source.end(selector) + 1;
        boolean isOverPatterns = isOverPatterns(selector, trees);
        for (CaseTree tree : trees) {
            scope.enter(tree);
            CaseLabels labels = CaseLabels.of(tree);
            List<Statement> body = new ArrayList<>(comments);
            body.addAll(statements.comments(position, scope.source.start(tree)));
            Tree last = labels.last(tree);
            int labelsEnd =
                    last == null ? scope.source.endOf("default", scope.source.start(tree)) : scope.source.end(last);
            if (tree.getCaseKind() == CaseTree.CaseKind.STATEMENT) {
                body.addAll(statements.sequence(labelsEnd, tree.getStatements()));
            } else if (tree.getBody() instanceof StatementTree rule) {
                body.addAll(statements.sequence(labelsEnd, List.of(rule)));
                if (afterRule != null) {
                    body.add(afterRule);
                }
            } else {
                body.addAll(statements.comments(labelsEnd, scope.source.start(tree.getBody())));
                body.add(result((ExpressionTree) tree.getBody()));
            }
            position = scope.source.end(tree);
            comments.clear();
            if (body.stream().allMatch(Statement.Comment.class::isInstance)) {
                comments.addAll(body);
                body.clear();
            }
            cases.add(new Statement.Case(
                    isOverPatterns ? List.of() : labels(labels),
                    labels.isDefault(),
                    SourceText.inOneLine(scope.source.slice(scope.source.start(tree), labelsEnd)),
                    new Statement.Block(body, scope.line(tree))));
        }
        return cases;
    }

    private List<Fragment> labels(CaseLabels labels) {
        List<Fragment> constants = new ArrayList<>();
        for (ExpressionTree label : labels.constants()) {
            constants.add(
                    label instanceof IdentifierTree && scope.attribution.isEnumConstant(label)
                            ? Fragment.text(label.toString())
                            : FragmentReader.read(scope, label));
        }
        return constants;
    }
}
