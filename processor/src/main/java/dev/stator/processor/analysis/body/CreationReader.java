package dev.stator.processor.analysis.body;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewClassTree;
import dev.stator.processor.analysis.fragment.MethodScope;
import dev.stator.processor.analysis.tree.Attribution;
import dev.stator.processor.model.Expression;
import dev.stator.processor.model.Expression.ValueType;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Local;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.TypeElement;

/** {@code new}, with an await in its arguments or in front of it. */
final class CreationReader {

    private final MethodScope scope;
    private final Attribution attribution;
    private final ExpressionReader expressions;

    CreationReader(MethodScope scope, ExpressionReader expressions) {
        this.scope = scope;
        this.attribution = scope.attribution;
        this.expressions = expressions;
    }

    Expression read(NewClassTree tree) {
        return initialized(tree, creation(tree));
    }

    /** An object around that is null is found out before the arguments are evaluated. */
    private Expression creation(NewClassTree tree) {
        ExpressionTree around = tree.getEnclosingExpression();
        if (around == null) {
            return expressions.call(tree, List.of(), tree.getArguments(), attribution.element(tree));
        }
        Expression.Composite call =
                expressions.call(tree, List.of(around), tree.getArguments(), attribution.element(tree));
        if (tree.getArguments().stream().noneMatch(scope.takenApart::contains)) {
            return call;
        }
        List<Expression> operands = new ArrayList<>(call.operands());
        operands.set(0, present(operands.get(0)));
        return new Expression.Composite(call.template(), operands, call.type());
    }

    private static Expression present(Expression value) {
        return new Expression.Composite(
                Fragment.of(Fragment.type("java.util", "Objects"), ".requireNonNull(", new Fragment.Operand(0), ")"),
                List.of(value),
                value.type());
    }

    /** {@code creation}, and before it the initialisation of the class, if that is not to wait for the arguments. */
    private Expression initialized(NewClassTree tree, Expression creation) {
        TypeElement type = (TypeElement) attribution.types().asElement(attribution.type(tree.getIdentifier()));
        if (!new Initialization(scope).isObservable(type)) {
            return creation;
        }
        Fragment call = Fragment.of(
                Fragment.type("java.lang.invoke", "MethodHandles"),
                ".lookup().ensureInitialized(",
                scope.types.name(type),
                ".class)");
        ValueType anyClass = new ValueType(Fragment.of(Fragment.type("java.lang", "Class"), "<?>"), null);
        Local initialized = new Local(Local.Kind.TEMPORARY, scope.names.fresh("initialized"), anyClass.text(), null);
        return new Expression.Composite(
                Fragment.of(new Fragment.Operand(1)),
                List.of(
                        new Expression.Assign(initialized, new Expression.Plain(call, anyClass, false), anyClass),
                        creation),
                creation.type());
    }
}
