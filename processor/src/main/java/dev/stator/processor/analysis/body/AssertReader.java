package dev.stator.processor.analysis.body;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.ExpressionTree;
import dev.stator.processor.analysis.fragment.MethodScope;
import dev.stator.processor.model.Expression;
import dev.stator.processor.model.Expression.ValueType;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Local;
import dev.stator.processor.model.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Assertions that hold an await. */
record AssertReader(MethodScope scope, ExpressionReader expressions) {

    /**
     * <pre>{@code
     * assert condition : detail;
     *
     * Into ===>
     *
     * boolean asserts = false;
     * assert asserts = true;
     * if (asserts && !condition) throw new AssertionError(detail);
     * }</pre>
     */
    Statement read(AssertTree tree) {
        int line = scope.line(tree);
        Local asserts = new Local(
                Local.Kind.TEMPORARY,
                scope.names.fresh("asserts"),
                ValueType.BOOLEAN.text(),
                ValueType.BOOLEAN.defaultValue());
        Fragment on = Fragment.of("assert ", new Fragment.Use(asserts, Fragment.Access.UPDATE), " = true;");
        Expression fails = new Expression.ShortCircuit(
                true,
                new Expression.Plain(Fragment.read(asserts), ValueType.BOOLEAN, false),
                new Expression.Not(expressions.condition(tree.getCondition())));
        return new Statement.Block(
                List.of(
                        new Statement.Declaration(asserts, null, line),
                        new Statement.Plain(on, true, line),
                        new Statement.If(
                                fails, new Statement.Throw(assertionError(tree.getDetail()), line), null, line)),
                line);
    }

    private Expression assertionError(@Nullable ExpressionTree detail) {
        Fragment type = Fragment.type("java.lang", "AssertionError");
        List<Expression> operands = detail == null ? List.of() : List.of(expressions.read(detail));
        Object argument = detail == null ? "" : new Fragment.Operand(0);
        return new Expression.Composite(
                Fragment.of("new ", type, "(", argument, ")"), operands, new ValueType(type, null));
    }
}
