package dev.stator.processor.analysis.body;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.PatternTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import dev.stator.processor.analysis.fragment.FragmentReader;
import dev.stator.processor.analysis.fragment.MethodScope;
import dev.stator.processor.model.Expression;
import dev.stator.processor.model.Local;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * Patterns that are taken apart.
 *
 * <p>In: {@code value instanceof pattern} whose value awaits, or a variable of which is used beyond the text that it stands in. Out: a
 * test of the value, and the locals that are assigned where it holds.
 */
final class PatternReader {

    private final MethodScope scope;
    private final ExpressionReader expressions;

    PatternReader(MethodScope scope, ExpressionReader expressions) {
        this.scope = scope;
        this.expressions = expressions;
    }

    Expression read(InstanceOfTree tree) {
        return new Expression.Match(expressions.read(tree.getExpression()), read(tree.getPattern()));
    }

    Expression.Pattern read(PatternTree tree) {
        if (tree instanceof BindingPatternTree binding) {
            VariableElement variable = (VariableElement) scope.attribution.declared(binding.getVariable());
            return new Expression.Pattern.OfType(
                    scope.types.reifiable(variable.asType()), Objects.requireNonNull(scope.local(variable)));
        }
        Map<String, Local> variables = new LinkedHashMap<>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitVariable(VariableTree inner, @Nullable Void unused) {
                if (inner.getName().length() == 0) {
                    return null;
                }
                VariableElement variable = (VariableElement) scope.attribution.declared(inner);
                Local local = Objects.requireNonNull(scope.local(variable));
                String name = scope.names.fresh(local.name());
                scope.renamed.put(variable, name);
                variables.put(name, local);
                return null;
            }
        }.scan(tree, null);
        return new Expression.Pattern.OfRecord(FragmentReader.read(scope, tree), variables);
    }
}
