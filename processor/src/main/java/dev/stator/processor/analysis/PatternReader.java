package dev.stator.processor.analysis;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.InstanceOfTree;
import dev.stator.processor.model.Expression;
import dev.stator.processor.model.Local;
import java.util.Objects;

/**
 * Patterns that are taken apart.
 *
 * <p>In: {@code value instanceof T variable} whose value awaits, or whose variable is used beyond the text that it stands in. Out: a
 * test of the value, and the local that is assigned where it holds.
 */
final class PatternReader {

    private final MethodScope scope;
    private final ExpressionReader expressions;

    PatternReader(MethodScope scope, ExpressionReader expressions) {
        this.scope = scope;
        this.expressions = expressions;
    }

    Expression read(InstanceOfTree tree) {
        if (!(tree.getPattern() instanceof BindingPatternTree pattern)) {
            throw new NotCovered("A record pattern around an await", "Match the record first, then its components.");
        }
        Local variable = Objects.requireNonNull(scope.local(scope.attribution.declared(pattern.getVariable())));
        return new Expression.Match(expressions.read(tree.getExpression()), variable);
    }
}
