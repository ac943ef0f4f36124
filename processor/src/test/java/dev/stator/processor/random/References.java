package dev.stator.processor.random;

import static dev.stator.processor.random.Type.BOX;
import static dev.stator.processor.random.Type.BOXED_INT;
import static dev.stator.processor.random.Type.COLOR;
import static dev.stator.processor.random.Type.INT;
import static dev.stator.processor.random.Type.INTS;
import static dev.stator.processor.random.Type.OBJECT;
import static dev.stator.processor.random.Type.POINT;
import static dev.stator.processor.random.Type.STRING;
import static dev.stator.processor.random.Type.SUPPLIER;

import java.util.List;

/** Method references of each form: bound and unbound receivers, super, static and generic methods, constructors, arrays. */
final class References {

    private final Choice choice;
    private final Grammar grammar;

    References(Grammar grammar) {
        this.choice = grammar.choice;
        this.grammar = grammar;
    }

    private Tree expression(Type type, Scope scope, int depth) {
        return grammar.expressions.of(type, scope, depth);
    }

    /** An IntSupplier. */
    Tree supplier(Scope scope, int depth) {
        boolean isDerived = scope.place.host() == Host.DERIVED && !scope.place.isStatic();
        return choice.<Tree>forms()
                .add(2, () -> bound(expression(STRING, scope, depth), "length"))
                .add(1, () -> bound(expression(COLOR, scope, depth), "ordinal"))
                .add(1, () -> bound(expression(POINT, scope, depth), "size"))
                .add(1, () -> bound(expression(BOX, scope, depth), "value"))
                .add(1, () -> bound(Tree.of(Tree.Place.WHOLE, "other(trace)"), "size"))
                .add(1, () -> bound(Tree.of(Tree.Place.WHOLE, grammar.programClass), choice.of("fixed", "sum")))
                .when(
                        scope.instance != null,
                        2,
                        () -> bound(Tree.of(Tree.Place.WHOLE, String.valueOf(scope.instance)), "size"))
                .when(
                        isDerived,
                        6,
                        () -> bound(
                                Tree.of(Tree.Place.WHOLE, scope.place.isNested() ? "Derived.super" : "super"), "size"))
                .make();
    }

    private static Tree bound(Tree receiver, String method) {
        return Tree.of(SUPPLIER, "((IntSupplier) ", receiver, "::" + method + ")");
    }

    /** Whether a reference may give such a value. */
    boolean give(Type type) {
        return List.of(INT, STRING, POINT, BOX, INTS, OBJECT).contains(type);
    }

    /** A reference to a function, applied on the spot. */
    Tree applied(Type type, Scope scope, int depth) {
        if (type.equals(INT)) {
            Tree argument = expression(choice.of(List.of(INT, BOXED_INT)), scope, depth);
            return choice.percent(50)
                    ? Tree.of(type, "((IntUnaryOperator) " + grammar.programClass + "::sum).applyAsInt(", argument, ")")
                    : applied(type, "String", "Integer", "String::length", expression(STRING, scope, depth));
        }
        if (type.equals(STRING)) {
            return choice.percent(50)
                    ? applied(type, "Point", "String", "Point::name", expression(POINT, scope, depth))
                    : applied(type, "Object", "String", "String::valueOf", expression(OBJECT, scope, depth));
        }
        if (type.equals(POINT)) {
            return Tree.of(
                    type,
                    "((BiFunction<Integer, String, Point>) Point::new).apply(",
                    expression(INT, scope, depth),
                    ", ",
                    expression(STRING, scope, depth),
                    ")");
        }
        if (type.equals(BOX)) {
            return applied(
                    type, "Integer", "Box<Integer>", choice.of("Box::new", "Box<Integer>::new"), boxed(scope, depth));
        }
        if (type.equals(INTS)) {
            Tree size = Tree.of(INT, "(", expression(INT, scope, depth), " & 3)");
            return Tree.of(type, "((IntFunction<int[]>) int[]::new).apply(", size, ")");
        }
        return applied(
                type, "Object", "Object", grammar.programClass + "::<Object>same", expression(OBJECT, scope, depth));
    }

    private Tree boxed(Scope scope, int depth) {
        return expression(BOXED_INT, scope, depth);
    }

    private static Tree applied(Type type, String from, String to, String reference, Tree argument) {
        return Tree.of(type, "((Function<" + from + ", " + to + ">) " + reference + ").apply(", argument, ")");
    }
}
