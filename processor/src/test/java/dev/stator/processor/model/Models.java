package dev.stator.processor.model;

import dev.stator.processor.model.Expression.Await;
import dev.stator.processor.model.Expression.Result;
import dev.stator.processor.model.Expression.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes models in few words. Each statement stands on a line of its own, counted from 1. */
public final class Models {

    public static final ValueType STRING = reference("String");
    public static final Fragment IO_EXCEPTION = Fragment.text("IOException");

    private final NameScope names = new NameScope();
    private final List<Local> parameters = new ArrayList<>();
    private int line;

    public static ValueType reference(String type) {
        return new ValueType(Fragment.text(type), null);
    }

    public AsyncMethod method(Statement... statements) {
        AsyncMethod.Reference reference = callee("method");
        return new AsyncMethod(
                reference,
                "Songs.java",
                "Songs.method",
                AsyncMethod.Kind.METHOD,
                "@Async Future<String> method()",
                List.of(),
                List.of(),
                null,
                parameters,
                STRING.text(),
                Result.REFERENCE,
                Set.of("all"),
                names,
                LocalTypes.NONE,
                block(statements),
                1);
    }

    public static AsyncMethod.Reference callee(String name) {
        return new AsyncMethod.Reference(
                "app",
                "app.Songs",
                "app.Songs",
                name,
                "()Ldev/stator/Future;",
                "()V",
                null,
                "Songs$" + name,
                name,
                false);
    }

    // ---- locals ----

    public Local parameter(String name, ValueType type) {
        Local local = new Local(Local.Kind.PARAMETER, names.fresh(name), type.text(), type.defaultValue());
        parameters.add(local);
        return local;
    }

    public Local local(String name, ValueType type) {
        return new Local(Local.Kind.USER, names.fresh(name), type.text(), type.defaultValue());
    }

    public static Fragment.Use write(Local local) {
        return new Fragment.Use(local, Fragment.Access.WRITE);
    }

    public static Fragment.Use capture(Local local) {
        return new Fragment.Use(local, Fragment.Access.CAPTURE);
    }

    // ---- expressions ----

    /** Text that may give another value later. */
    public static Expression text(ValueType type, Object... code) {
        return new Expression.Plain(Fragment.of(code), type, false);
    }

    public static Expression stable(ValueType type, Object... code) {
        return new Expression.Plain(Fragment.of(code), type, true);
    }

    public static Expression read(Local local) {
        return text(new ValueType(local.type(), local.isReference() ? null : local.defaultValue()), local);
    }

    public Await await(ValueType type, String future) {
        return await(type, text(reference("Future"), future));
    }

    public Await await(ValueType type, Expression future) {
        Result result = type.equals(ValueType.INT) ? Result.INT : Result.BOXED;
        return new Await(new Expression.Future.Value(future), type, result, line + 1, "...");
    }

    /** {@code "#0.call(#1)"}, with its operands. */
    public static Expression composite(ValueType type, String template, Expression... operands) {
        return new Expression.Composite(template(template), List.of(operands), type);
    }

    public static Fragment template(String template) {
        List<Object> parts = new ArrayList<>();
        for (int i = 0; i < template.length(); i++) {
            parts.add(
                    template.charAt(i) == '#'
                            ? new Fragment.Operand(template.charAt(++i) - '0')
                            : String.valueOf(template.charAt(i)));
        }
        return Fragment.of(parts.toArray());
    }

    public static Expression and(Expression left, Expression right) {
        return new Expression.ShortCircuit(true, left, right);
    }

    public static Expression or(Expression left, Expression right) {
        return new Expression.ShortCircuit(false, left, right);
    }

    public static Expression assign(Local target, Expression value) {
        return new Expression.Assign(
                target, value, new ValueType(target.type(), target.isReference() ? null : target.defaultValue()));
    }

    // ---- statements ----

    public Statement run(Object... code) {
        return new Statement.Plain(Fragment.of(Fragment.of(code), ";"), true, ++line);
    }

    public Statement run(Expression expression) {
        return new Statement.Evaluate(expression, ++line);
    }

    public Statement declare(Local local, @Nullable Expression initializer) {
        return new Statement.Declaration(local, initializer, ++line);
    }

    public Statement.Block block(Statement... statements) {
        int first = statements.length == 0 ? ++line : statements[0].line();
        return new Statement.Block(List.of(statements), first);
    }

    public Statement when(Expression condition, Statement then, @Nullable Statement otherwise) {
        return new Statement.If(condition, then, otherwise, then.line());
    }

    public Statement.Loop loop(Statement.Target target, @Nullable Expression condition, Statement... body) {
        String header = condition == null ? "for (;;)" : "while (...)";
        return new Statement.Loop(target, header, List.of(), condition, true, List.of(), block(body), body[0].line());
    }

    public Statement leave(Statement.Target target) {
        return new Statement.Break(target, ++line);
    }

    public Statement goOn(Statement.Target target) {
        return new Statement.Continue(target, ++line);
    }

    public Statement answer(@Nullable Expression value) {
        return new Statement.ReturnValue(value, ++line);
    }

    public Statement outcome(String future) {
        Expression value = text(reference("Future"), future);
        return new Statement.ReturnOutcome(
                new Await(new Expression.Future.Value(value), STRING, Result.BOXED, ++line, "..."), line);
    }

    public Statement fail(Expression failure) {
        return new Statement.ReturnFailed(failure, ++line);
    }

    public Statement raise(Expression exception) {
        return new Statement.Throw(exception, ++line);
    }

    public Statement.Try attempt(Statement.Block body, List<Statement.Catch> catches, Statement.@Nullable Block last) {
        return new Statement.Try(body, catches, last, body.line());
    }

    /** {@code try (resource = initializer) body}, closed on the spot, or by an await. */
    public Statement.TryWithResource use(
            Local resource, @Nullable Expression initializer, boolean awaitsClose, Statement... body) {
        int first = ++line;
        return new Statement.TryWithResource(
                resource,
                initializer,
                awaitsClose ? await(reference("Void"), text(reference("Future"), resource, ".closeAsync()")) : null,
                true,
                block(body),
                first);
    }

    public Statement.Catch handler(Local parameter, Statement... body) {
        String header = "catch (" + parameter.type() + " " + parameter + ")";
        return new Statement.Catch(List.of(parameter.type()), parameter, block(body), header, body[0].line());
    }
}
