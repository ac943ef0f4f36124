package dev.stator.processor.lower;

import dev.stator.processor.ir.Terminator;
import dev.stator.processor.model.Expression;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Local;
import dev.stator.processor.model.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Switches.
 *
 * <pre>{@code
 * switch (selector) { case A: first; case B, C: second; break; default: last }        x = switch (selector) { ... yield value; ... }
 *
 * Into ===>
 *
 *      switch (selector) { A -> a, B, C -> b, default -> d }                               switch (selector) { ... }
 * a:   first                                                                               ...
 * b:   second; goto end                                                                    x = value; goto end
 * d:   last                                                                                ...
 * end:                                                                                end:
 * }</pre>
 *
 * Patterns are tested one after the other: {@code subject = selector}, and where the first test holds goes on at its case.
 *
 * A value that a finally block might still hold up on its way is kept in a temporary, so that the variable changes when the switch is
 * over: {@code kept = value}, then the finally blocks, then {@code x = kept}.
 */
final class SwitchLowering {

    /** A switch expression that is being evaluated. */
    private static final class Evaluation {
        final Local target;
        final Jumps.Fall end;
        final int takesKept;

        @Nullable
        Local kept;

        Evaluation(Local target, Jumps.Fall end, int takesKept) {
            this.target = target;
            this.end = end;
            this.takesKept = takesKept;
        }
    }

    private final Lowering lowering;
    private final GraphBuilder graph;
    private final ExpressionLowering expressions;
    private final Temporaries temporaries;
    private final Jumps jumps;
    private final Map<Statement.Target, Evaluation> evaluations = new HashMap<>();

    SwitchLowering(
            Lowering lowering,
            GraphBuilder graph,
            ExpressionLowering expressions,
            Temporaries temporaries,
            Jumps jumps) {
        this.lowering = lowering;
        this.graph = graph;
        this.expressions = expressions;
        this.temporaries = temporaries;
        this.jumps = jumps;
    }

    void lower(Statement.Switch choice) {
        int end = graph.label();
        jumps.bind(choice.target(), end, null);
        cases(choice, end);
        graph.begin(end);
    }

    /** Evaluates a switch expression into a local. */
    void assign(Local target, Expression.Switch choice) {
        int line = graph.line();
        int end = graph.label();
        Evaluation evaluation = new Evaluation(target, jumps.to(end), graph.label());
        evaluations.put(choice.choice().target(), evaluation);
        cases(choice.choice(), end);
        graph.at(line);
        if (evaluation.kept != null && evaluation.kept != target) {
            graph.begin(evaluation.takesKept);
            graph.assign(target, Fragment.read(evaluation.kept));
        }
        graph.begin(end);
    }

    void lower(Statement.Yield yield) {
        Evaluation evaluation = Objects.requireNonNull(evaluations.get(yield.target()));
        if (jumps.scope() == evaluation.end.scope()) {
            expressions.assign(evaluation.target, yield.value());
            jumps.leave(evaluation.end);
        } else {
            Local kept = kept(evaluation);
            expressions.assign(kept, yield.value());
            int next = kept == evaluation.target ? evaluation.end.block() : evaluation.takesKept;
            jumps.leave(new Jumps.Fall(evaluation.end.scope(), next, kept));
        }
    }

    private Local kept(Evaluation evaluation) {
        if (evaluation.kept == null) {
            Local target = evaluation.target;
            evaluation.kept = target.kind() == Local.Kind.TEMPORARY
                    ? target
                    : temporaries.fresh(
                            "yielded",
                            new Expression.ValueType(
                                    target.type(), target.isReference() ? null : target.defaultValue()));
        }
        return evaluation.kept;
    }

    private void cases(Statement.Switch choice, int end) {
        List<Integer> blocks =
                choice.cases().stream().map(each -> graph.label()).toList();
        if (choice.selection() instanceof Statement.Selection.ByLabel selection) {
            select(selection, choice, blocks, end);
        } else if (choice.selection() instanceof Statement.Selection.ByTest selection) {
            select(selection, choice, blocks, end);
        }
        for (int i = 0; i < blocks.size(); i++) {
            Statement.Case each = choice.cases().get(i);
            graph.at(each.body().line());
            graph.begin(blocks.get(i), isLeft(each) ? null : each.header());
            lowering.lower(each.body());
        }
    }

    private void select(Statement.Selection.ByLabel selection, Statement.Switch choice, List<Integer> blocks, int end) {
        Fragment selector = expressions.value(selection.selector(), "selector");
        List<Terminator.Arm> arms = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            List<Fragment> labels = choice.cases().get(i).labels();
            if (!labels.isEmpty()) {
                arms.add(new Terminator.Arm(labels, blocks.get(i)));
            }
        }
        graph.end(new Terminator.Switch(selector, arms, otherwise(choice, blocks, end), graph.line()));
    }

    private void select(Statement.Selection.ByTest selection, Statement.Switch choice, List<Integer> blocks, int end) {
        expressions.assign(selection.subject().target(), selection.subject().value());
        for (Statement.Selection.Test test : selection.tests()) {
            int next = graph.label();
            expressions.branch(test.condition(), blocks.get(test.index()), next);
            graph.begin(next);
        }
        graph.goTo(otherwise(choice, blocks, end));
    }

    private static int otherwise(Statement.Switch choice, List<Integer> blocks, int end) {
        for (int i = 0; i < blocks.size(); i++) {
            if (choice.cases().get(i).isDefault()) {
                return blocks.get(i);
            }
        }
        return end;
    }

    /** Whether a case does nothing but leave the switch. */
    private static boolean isLeft(Statement.Case each) {
        List<Statement> statements = each.body().statements();
        return statements.size() == 1 && statements.get(0) instanceof Statement.Break;
    }
}
