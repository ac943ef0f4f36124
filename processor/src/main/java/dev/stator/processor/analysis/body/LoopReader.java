package dev.stator.processor.analysis.body;

import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import dev.stator.processor.analysis.fragment.FragmentReader;
import dev.stator.processor.analysis.fragment.MethodScope;
import dev.stator.processor.analysis.tree.IterableTypes;
import dev.stator.processor.analysis.tree.JumpTargets;
import dev.stator.processor.analysis.tree.SourceText;
import dev.stator.processor.analysis.type.InferredTypes;
import dev.stator.processor.model.Expression;
import dev.stator.processor.model.Expression.ValueType;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Local;
import dev.stator.processor.model.Statement;
import dev.stator.processor.model.Statement.Target;
import java.util.List;
import java.util.Objects;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Loops that hold an await, or a jump out of them. */
final class LoopReader {

    private final MethodScope scope;
    private final StatementReader statements;
    private final ExpressionReader expressions;

    LoopReader(MethodScope scope, StatementReader statements, ExpressionReader expressions) {
        this.scope = scope;
        this.statements = statements;
        this.expressions = expressions;
    }

    Statement read(StatementTree tree, List<String> labels) {
        Target target = statements.targets().enter(JumpTargets.Kind.LOOP, labels);
        try {
            if (tree instanceof WhileLoopTree t) {
                return new Statement.Loop(
                        target,
                        header(t, t.getStatement()),
                        List.of(),
                        loopCondition(t.getCondition()),
                        true,
                        List.of(),
                        statements.read(t.getStatement()),
                        scope.line(t));
            }
            if (tree instanceof DoWhileLoopTree t) {
                return new Statement.Loop(
                        target,
                        "do ... while " + scope.source.oneLine(t.getCondition()),
                        List.of(),
                        loopCondition(t.getCondition()),
                        false,
                        List.of(),
                        statements.read(t.getStatement()),
                        scope.line(t));
            }
            if (tree instanceof ForLoopTree t) {
                return new Statement.Loop(
                        target,
                        header(t, t.getStatement()),
                        t.getInitializer().stream().map(this::initializer).toList(),
                        t.getCondition() == null ? null : loopCondition(t.getCondition()),
                        true,
                        t.getUpdate().stream().map(this::update).toList(),
                        statements.read(t.getStatement()),
                        scope.line(t));
            }
            if (tree instanceof EnhancedForLoopTree t) {
                return forEach(t, target);
            }
        } finally {
            statements.targets().exit();
        }
        throw new IllegalArgumentException("no statement that can hold an await: " + tree.getKind());
    }

    private @Nullable Expression loopCondition(ExpressionTree tree) {
        return statements.completion().isConstantTrue(tree) ? null : expressions.condition(tree);
    }

    private Statement initializer(StatementTree tree) {
        return tree instanceof ExpressionStatementTree expression ? update(expression) : statements.read(tree);
    }

    /** A loop step is a statement without its semicolon, and so is an expression that starts a loop. */
    private Statement update(ExpressionStatementTree tree) {
        if (scope.takenApart.contains(tree)) {
            return statements.read(tree);
        }
        Fragment code = FragmentReader.read(scope, tree.getExpression());
        return new Statement.Plain(Fragment.of(code, ";"), true, scope.line(tree));
    }

    private Statement forEach(EnhancedForLoopTree tree, Target target) {
        TypeMirror type = scope.attribution.type(tree.getExpression());
        Local variable = Objects.requireNonNull(scope.local(scope.attribution.element(tree.getVariable())));
        String header = header(tree, tree.getStatement());
        Expression iterable = expressions.read(tree.getExpression());
        if (type instanceof ArrayType) {
            return new Statement.ForEach(
                    target,
                    header,
                    variable,
                    iterable,
                    true,
                    scope.types.valueType(type),
                    null,
                    statements.read(tree.getStatement()),
                    scope.line(tree));
        }
        TypeMirror known = new IterableTypes(scope.attribution).element(type);
        TypeMirror element = known != null && isAssignedAsWritten(known, tree) ? known : null;
        Fragment iterator = element == null
                ? Fragment.of(Fragment.type("java.util", "Iterator"), "<?>")
                : Fragment.of(
                        Fragment.type("java.util", "Iterator"),
                        InferredTypes.hasName(element) ? "<" : "<? extends ",
                        scope.types.read(element),
                        ">");
        return new Statement.ForEach(
                target,
                header,
                variable,
                iterable,
                false,
                new ValueType(iterator, null),
                element == null ? variable.type() : null,
                statements.read(tree.getStatement()),
                scope.line(tree));
    }

    /** Whether the loop variable takes the element by the type that can be written for it: of an intersection, its first bound. */
    private boolean isAssignedAsWritten(TypeMirror element, EnhancedForLoopTree loop) {
        Types types = scope.attribution.types();
        TypeMirror variable = scope.attribution.declared(loop.getVariable()).asType();
        return types.isAssignable(types.erasure(element), types.erasure(variable));
    }

    private String header(Tree loop, StatementTree body) {
        return SourceText.inOneLine(scope.source
                .slice(scope.source.start(loop), scope.source.start(body))
                .strip());
    }
}
