package dev.stator.processor.random;

import static dev.stator.processor.random.Type.INT;
import static dev.stator.processor.random.Type.SUPPLIER;

import dev.stator.processor.random.Scope.Variable;

/** Lambdas, method references and anonymous classes, which capture what is around them. */
final class Lambdas {

    private final Choice choice;
    private final Grammar grammar;

    Lambdas(Grammar grammar) {
        this.choice = grammar.choice;
        this.grammar = grammar;
    }

    Tree supplier(Scope scope, int depth) {
        return choice.<Tree>forms()
                .add(
                        4,
                        () -> Tree.of(
                                SUPPLIER,
                                "((IntSupplier) () -> ",
                                grammar.expressions.of(INT, scope.lambda(), depth),
                                ")"))
                .add(3, () -> grammar.references.supplier(scope, depth))
                .add(
                        1,
                        () -> Tree.of(
                                SUPPLIER,
                                "((IntSupplier & java.io.Serializable) () -> ",
                                grammar.expressions.of(INT, scope.lambda(), depth),
                                ")"))
                .add(2, () -> anonymous(scope, depth))
                .add(2, () -> Tree.of(SUPPLIER, "keep(", grammar.expressions.of(SUPPLIER, scope, depth), ")"))
                .make();
    }

    /** An anonymous class with state. */
    private Tree anonymous(Scope scope, int depth) {
        Scope inner = scope.innerMethod();
        Variable calls = inner.declare(new Variable("calls", INT, false));
        return Tree.of(
                SUPPLIER,
                "new IntSupplier() {\nprivate int " + calls.name() + " = ",
                grammar.expressions.of(INT, inner.lambda(), depth),
                ";\n@Override\npublic int getAsInt() {\n",
                grammar.statements.plain(inner, 1),
                "return ",
                grammar.expressions.of(INT, inner, depth),
                ";\n}\n}");
    }

    /** A lambda with a parameter and a body, applied on the spot. */
    Tree applied(Scope scope, int depth) {
        Scope inner = scope.lambda();
        Variable parameter = inner.declare(choice, INT, false);
        return Tree.of(
                INT,
                "((IntUnaryOperator) " + parameter.name() + " -> {\n",
                grammar.statements.plain(inner, 1),
                "return ",
                grammar.expressions.of(INT, inner, depth),
                ";\n}).applyAsInt(",
                grammar.expressions.of(INT, scope, depth),
                ")");
    }
}
