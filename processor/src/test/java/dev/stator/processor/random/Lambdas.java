package dev.stator.processor.random;

import static dev.stator.processor.random.Type.INT;
import static dev.stator.processor.random.Type.SUPPLIER;

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

    /** An anonymous class of a superclass that takes an argument, perhaps an inner one. */
    Tree extended(Scope scope, int depth) {
        Tree argument = grammar.expressions.of(INT, scope, depth);
        Scope inner = scope.innerMethod();
        grammar.fields.all().forEach(field -> inner.hide(field.name()));
        inner.hide("own");
        Variable mine = inner.declare(new Variable("mine", INT, false));
        return Tree.of(
                INT,
                choice.of("new " + grammar.programClass + "(", "other(trace).new Inner("),
                argument,
                ") {\nint " + mine.name() + " = ",
                grammar.expressions.of(INT, inner.lambda(), 0),
                ";\nint size() {\n",
                grammar.statements.plain(inner, 1),
                "return ",
                grammar.expressions.of(INT, inner, depth),
                ";\n}\n}.size()");
    }

    /** A lambda with a parameter and a body, applied on the spot. */
    Tree applied(Scope scope, int depth) {
        Scope inner = scope.lambda();
        boolean isConstant = choice.percent(40);
        Variable parameter = inner.declare(choice, INT, isConstant);
        String form = choice.of("%s", "(%s)", "(var %s)", isConstant ? "(final int %s)" : "(int %s)");
        return Tree.of(
                INT,
                "((IntUnaryOperator) " + form.formatted(parameter.name()) + " -> {\n",
                grammar.statements.plain(inner, 1),
                "return ",
                grammar.expressions.of(INT, inner, depth),
                ";\n}).applyAsInt(",
                grammar.expressions.of(INT, scope, depth),
                ")");
    }
}
