package dev.stator.processor.lower;

import dev.stator.processor.ir.Instruction;
import dev.stator.processor.ir.Terminator;
import dev.stator.processor.model.Expression;
import dev.stator.processor.model.Expression.Result;
import dev.stator.processor.model.Expression.ValueType;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Local;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Expressions: evaluation order and spilling.
 *
 * <p>In: an expression. Out: instructions and awaits before it, and what is left of it as text. What holds after:
 *
 * <ul>
 *   <li>operands are evaluated from left to right (JLS 15.7): one that comes before an await is evaluated into a temporary, unless it
 *       is stable, or a local that no later operand assigns; those after the last await stay in the text;
 *   <li>{@code && || ?:} with an await are branches; as conditions they need no temporary.
 * </ul>
 *
 * The text must be used at once: it may read what a later instruction changes.
 */
final class ExpressionLowering {

    /** The boxed types that a cast unboxes. */
    private static final Map<String, String> BOXES =
            Map.of("boolean", "Boolean", "byte", "Byte", "short", "Short", "char", "Character", "float", "Float");

    private final Lowering lowering;
    private final GraphBuilder graph;
    private final Temporaries temporaries;

    ExpressionLowering(Lowering lowering, GraphBuilder graph, Temporaries temporaries) {
        this.lowering = lowering;
        this.graph = graph;
        this.temporaries = temporaries;
    }

    /**
     * Evaluates an expression.
     *
     * @param role the name of the temporary, should there be one
     */
    Fragment value(Expression expression, String role) {
        if (AwaitFree.is(expression)) {
            return AwaitFree.text(expression);
        }
        if (expression instanceof Expression.Composite composite) {
            List<Expression> operands = composite.operands();
            int spilled = AwaitFree.lastAwait(operands);
            return Templates.fill(composite.template(), operands, operands(composite.template(), operands, spilled));
        }
        if (expression instanceof Expression.Not not) {
            return Fragment.of("!", Templates.primary(value(not.operand(), "condition")));
        }
        if (expression instanceof Expression.Assign assign) {
            assign(assign.target(), assign.value());
            return Fragment.read(assign.target());
        }
        return expression.type().view(Fragment.read(spill(expression, role)));
    }

    /** Evaluates an expression whose value nobody looks at. */
    void effect(Expression expression) {
        if (expression instanceof Expression.Await await) {
            await(await, null, Result.IGNORED);
        } else if (expression instanceof Expression.Assign assign) {
            assign(assign.target(), assign.value());
        } else {
            Fragment statement = Fragment.of(value(expression, "value"), ";");
            graph.add(new Instruction.Execute(statement, graph.line()));
        }
    }

    /** Awaits what the method answers. */
    void handOn(Expression.Await outcome) {
        await(outcome, null, Result.ANSWER);
    }

    /** Evaluates an expression and then assigns it. */
    void assign(Local target, Expression expression) {
        if (expression instanceof Expression.Await await && takes(target, await)) {
            await(await, target, await.result());
        } else if (expression instanceof Expression.ShortCircuit both
                && !AwaitFree.is(both)
                && target.kind() == Local.Kind.TEMPORARY
                && target.type().equals(both.type().text())) {
            assignShortCircuit(target, both);
        } else if (expression instanceof Expression.Conditional conditional
                && !AwaitFree.is(conditional)
                && target.type().equals(conditional.type().text())) {
            assignConditional(target, conditional);
        } else if (expression instanceof Expression.Switch choice
                && target.type().equals(choice.type().text())) {
            lowering.assign(target, choice);
        } else if (expression instanceof Expression.Match match) {
            assignMatch(target, match);
        } else {
            graph.assign(target, value(expression, "value"));
        }
    }

    /** Jumps to {@code then} or {@code otherwise}. */
    void branch(Expression condition, int then, int otherwise) {
        if (!AwaitFree.is(condition)) {
            if (condition instanceof Expression.Not not) {
                branch(not.operand(), otherwise, then);
                return;
            }
            if (condition instanceof Expression.ShortCircuit both) {
                int right = graph.label();
                branch(both.left(), both.and() ? right : then, both.and() ? otherwise : right);
                graph.begin(right);
                branch(both.right(), then, otherwise);
                return;
            }
            if (condition instanceof Expression.Conditional choice) {
                int first = graph.label();
                int second = graph.label();
                branch(choice.condition(), first, second);
                graph.begin(first);
                branch(choice.then(), then, otherwise);
                graph.begin(second);
                branch(choice.otherwise(), then, otherwise);
                return;
            }
        }
        if (condition instanceof Expression.Match match) {
            match(match, then, otherwise);
        } else {
            graph.branch(value(condition, "condition"), then, otherwise);
        }
    }

    private void match(Expression.Match match, int then, int otherwise) {
        Fragment value = named(match.value());
        if (match.pattern() instanceof Expression.Pattern.OfRecord pattern) {
            match(match.value().type().tested(value), pattern, then, otherwise);
        } else if (match.pattern() instanceof Expression.Pattern.OfType pattern) {
            match(value, match.value().type(), pattern, then, otherwise);
        }
    }

    /** Tests the value; where the pattern matches, its variable has it. */
    private void match(Fragment value, ValueType type, Expression.Pattern.OfType pattern, int then, int otherwise) {
        Local variable = pattern.variable();
        int matched = graph.label();
        graph.branch(Fragment.of(type.tested(value), " instanceof ", pattern.tested()), matched, otherwise);
        graph.begin(matched);
        boolean hasType = type.text().equals(variable.type());
        graph.assign(variable, hasType ? value : Fragment.of("(", variable.type(), ") ", value));
        graph.goTo(then);
    }

    /**
     * <pre>{@code
     * boolean matched = false;
     * if (value instanceof R(int x2, var y2)) {
     *     matched = true;
     *     x = x2;
     *     y = y2;
     * }
     * }</pre>
     */
    private void match(Fragment value, Expression.Pattern.OfRecord pattern, int then, int otherwise) {
        Fragment matches = Fragment.of(value, " instanceof ", pattern.text());
        if (pattern.variables().isEmpty()) {
            graph.branch(matches, then, otherwise);
            return;
        }
        Local matched = temporaries.operand("matched", ValueType.BOOLEAN);
        graph.assign(matched, Fragment.text("false"));
        List<Object> body = new ArrayList<>(List.of(new Fragment.Use(matched, Fragment.Access.WRITE), " = true;"));
        pattern.variables().forEach((name, local) -> {
            body.add("\n    ");
            body.add(new Fragment.Use(local, Fragment.Access.WRITE));
            body.add(" = " + name + ";");
        });
        Fragment bound = Fragment.of(body.toArray());
        graph.add(new Instruction.Execute(Fragment.of("if (", matches, ") {\n    ", bound, "\n}"), graph.line()));
        graph.branch(Fragment.read(matched), then, otherwise);
    }

    /** The value as text that can be used twice. */
    private Fragment named(Expression expression) {
        boolean hasName = expression instanceof Expression.Plain plain
                && (plain.stable() || plain.code().asLocal() != null);
        return hasName ? value(expression, "value") : Fragment.read(spill(expression, "value"));
    }

    /** Awaits, and begins the block that goes on with the result. */
    private void await(Expression.Await await, @Nullable Local target, Result result) {
        int next = graph.label();
        Terminator.Awaited awaited = awaited(await.future());
        graph.end(new Terminator.Await(awaited, target, result, next, await.line(), await.source()));
        graph.begin(next);
    }

    private Terminator.Awaited awaited(Expression.Future future) {
        if (future instanceof Expression.Future.Value value) {
            return new Terminator.Awaited.Future(value(value.future(), "future"));
        }
        Expression.Future.Call call = (Expression.Future.Call) future;
        List<Expression> operands = new ArrayList<>(call.arguments());
        if (call.receiver() != null) {
            operands.add(0, call.receiver());
        }
        // a guarded receiver is looked at before it is used
        int spilled = Math.max(AwaitFree.lastAwait(operands), call.virtualCall() == null ? -1 : 1);
        List<Fragment> values = operands(template(call), operands, spilled);
        return new Terminator.Awaited.Call(
                call.callee(),
                call.receiver() == null ? null : values.get(0),
                call.receiver() == null ? values : values.subList(1, values.size()),
                call.exactClass(),
                call.virtualCall());
    }

    /** The call as text, for the roles of its operands. */
    private static Fragment template(Expression.Future.Call call) {
        List<Object> parts = new ArrayList<>();
        int operand = 0;
        if (call.receiver() != null) {
            parts.add(new Fragment.Operand(operand++));
            parts.add(".");
        }
        parts.add(call.callee().name() + "(");
        for (int i = 0; i < call.arguments().size(); i++) {
            parts.add(new Fragment.Operand(operand++));
            parts.add(",");
        }
        return Fragment.of(parts.toArray());
    }

    /** The values of the operands, those before index {@code spilled} in temporaries unless they can wait. */
    private List<Fragment> operands(Fragment template, List<Expression> operands, int spilled) {
        List<Fragment> values = new ArrayList<>();
        for (int i = 0; i < operands.size(); i++) {
            Expression operand = operands.get(i);
            boolean waits = Assignments.canWait(operand, operands.subList(i + 1, operands.size()));
            String role = Templates.role(template, i);
            values.add(
                    i < spilled && !waits
                            ? operand.type().view(Fragment.read(spill(operand, role)))
                            : value(operand, role));
        }
        return values;
    }

    private Local spill(Expression expression, String role) {
        if (expression instanceof Expression.Assign assign && assign.target().kind() == Local.Kind.TEMPORARY) {
            assign(assign.target(), assign.value());
            return assign.target();
        }
        Local temporary = temporaries.operand(role, expression.type());
        assign(temporary, expression);
        return temporary;
    }

    /** {@code left && right} into a local that nothing else looks at before the end. */
    private void assignShortCircuit(Local target, Expression.ShortCircuit both) {
        int right = graph.label();
        int end = graph.label();
        if (binds(both.left())) {
            int decided = graph.label();
            branch(both.left(), both.and() ? right : decided, both.and() ? decided : right);
            graph.begin(right);
            assign(target, both.right());
            graph.goTo(end);
            graph.begin(decided);
            graph.assign(target, Fragment.text(String.valueOf(!both.and())));
            graph.begin(end);
            return;
        }
        assign(target, both.left());
        graph.branch(Fragment.read(target), both.and() ? right : end, both.and() ? end : right);
        graph.begin(right);
        assign(target, both.right());
        graph.begin(end);
    }

    /** Whether a pattern in the condition binds a variable. */
    private static boolean binds(Expression condition) {
        if (condition instanceof Expression.ShortCircuit both) {
            return binds(both.left()) || binds(both.right());
        }
        if (condition instanceof Expression.Conditional choice) {
            return binds(choice.condition()) || binds(choice.then()) || binds(choice.otherwise());
        }
        return condition instanceof Expression.Match
                || (condition instanceof Expression.Not not && binds(not.operand()));
    }

    private void assignMatch(Local target, Expression.Match match) {
        int matches = graph.label();
        int fails = graph.label();
        int end = graph.label();
        match(match, matches, fails);
        graph.begin(matches);
        graph.assign(target, Fragment.text("true"));
        graph.goTo(end);
        graph.begin(fails);
        graph.assign(target, Fragment.text("false"));
        graph.begin(end);
    }

    private void assignConditional(Local target, Expression.Conditional conditional) {
        int then = graph.label();
        int otherwise = graph.label();
        int end = graph.label();
        branch(conditional.condition(), then, otherwise);
        graph.begin(then);
        assign(target, conditional.then());
        graph.goTo(end);
        graph.begin(otherwise);
        assign(target, conditional.otherwise());
        graph.begin(end);
    }

    /** Whether the result of the await can be assigned to the local as it comes, by a cast to the local's type or by widening. */
    private static boolean takes(Local target, Expression.Await await) {
        Expression.ValueType type = await.type();
        return switch (await.result()) {
            case INT, LONG, DOUBLE -> !target.isReference();
            default ->
                target.type().equals(type.text())
                        || (target.isReference() && type.defaultValue() == null)
                        || type.text().toString().equals(BOXES.get(target.type().toString()));
        };
    }
}
