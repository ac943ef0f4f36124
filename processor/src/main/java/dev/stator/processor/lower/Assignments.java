package dev.stator.processor.lower;

import dev.stator.processor.model.Expression;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Local;
import java.util.List;

/** Which expressions assign a local, so that its value cannot be read behind them. */
final class Assignments {

    private Assignments() {}

    /** Whether an operand may be evaluated after the {@code later} ones: it is stable, or a local that they leave alone. */
    static boolean canWait(Expression operand, List<Expression> later) {
        if (!(operand instanceof Expression.Plain plain)) {
            return false;
        }
        Local local = plain.code().asLocal();
        return plain.stable()
                || (local != null
                        && local.type().equals(plain.type().text()) // else it is unboxed, which may fail
                        && later.stream().noneMatch(expression -> assigns(expression, local)));
    }

    private static boolean assigns(Expression expression, Local local) {
        if (expression instanceof Expression.Plain plain) {
            return writes(plain.code(), local);
        }
        if (expression instanceof Expression.Composite composite) {
            return writes(composite.template(), local) || anyAssigns(composite.operands(), local);
        }
        if (expression instanceof Expression.Await await) {
            return assigns(await.future(), local);
        }
        if (expression instanceof Expression.ShortCircuit both) {
            return anyAssigns(List.of(both.left(), both.right()), local);
        }
        if (expression instanceof Expression.Not not) {
            return assigns(not.operand(), local);
        }
        if (expression instanceof Expression.Conditional choice) {
            return anyAssigns(List.of(choice.condition(), choice.then(), choice.otherwise()), local);
        }
        if (expression instanceof Expression.Match match) {
            return assigns(match.value(), local);
        }
        if (expression instanceof Expression.Assign assign) {
            return assign.target() == local || assigns(assign.value(), local);
        }
        return true; // the statements of a switch
    }

    private static boolean assigns(Expression.Future future, Local local) {
        if (future instanceof Expression.Future.Value value) {
            return assigns(value.future(), local);
        }
        Expression.Future.Call call = (Expression.Future.Call) future;
        return anyAssigns(call.arguments(), local) || (call.receiver() != null && assigns(call.receiver(), local));
    }

    private static boolean anyAssigns(List<Expression> expressions, Local local) {
        return expressions.stream().anyMatch(expression -> assigns(expression, local));
    }

    private static boolean writes(Fragment text, Local local) {
        return text.uses(Fragment.Access.WRITE, Fragment.Access.UPDATE).contains(local);
    }
}
