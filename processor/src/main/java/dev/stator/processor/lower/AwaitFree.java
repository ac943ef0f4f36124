package dev.stator.processor.lower;

import dev.stator.processor.model.Expression;
import dev.stator.processor.model.Fragment;
import java.util.List;

/** Expressions that stay text, whatever form the model gives them: no await is in them, no pattern and no switch that is taken apart. */
final class AwaitFree {

    private AwaitFree() {}

    static boolean is(Expression expression) {
        if (expression instanceof Expression.Plain) {
            return true;
        }
        if (expression instanceof Expression.Composite composite) {
            return composite.operands().stream().allMatch(AwaitFree::is);
        }
        if (expression instanceof Expression.ShortCircuit both) {
            return is(both.left()) && is(both.right());
        }
        if (expression instanceof Expression.Not not) {
            return is(not.operand());
        }
        if (expression instanceof Expression.Conditional conditional) {
            return is(conditional.condition()) && is(conditional.then()) && is(conditional.otherwise());
        }
        return expression instanceof Expression.Assign assign && is(assign.value());
    }

    /** The index of the last expression that holds an await, or -1. */
    static int lastAwait(List<Expression> expressions) {
        int last = expressions.size() - 1;
        while (last >= 0 && is(expressions.get(last))) {
            last--;
        }
        return last;
    }

    static Fragment text(Expression expression) {
        if (expression instanceof Expression.Plain plain) {
            return plain.code();
        }
        if (expression instanceof Expression.Composite composite) {
            List<Fragment> operands =
                    composite.operands().stream().map(AwaitFree::text).toList();
            return Templates.fill(composite.template(), composite.operands(), operands);
        }
        if (expression instanceof Expression.ShortCircuit both) {
            return Fragment.of("(", text(both.left()), both.and() ? " && " : " || ", text(both.right()), ")");
        }
        if (expression instanceof Expression.Not not) {
            return Fragment.of("!", Templates.primary(text(not.operand())));
        }
        if (expression instanceof Expression.Conditional c) {
            return Fragment.of("(", text(c.condition()), " ? ", text(c.then()), " : ", text(c.otherwise()), ")");
        }
        if (expression instanceof Expression.Assign assign) {
            Fragment.Use written = new Fragment.Use(assign.target(), Fragment.Access.WRITE);
            return Fragment.of("(", written, " = ", text(assign.value()), ")");
        }
        throw new IllegalArgumentException("an await is no text: " + expression);
    }
}
