package dev.stator.processor.random;

import static dev.stator.processor.random.Type.BOXED_INT;
import static dev.stator.processor.random.Type.COLOR;
import static dev.stator.processor.random.Type.INT;
import static dev.stator.processor.random.Type.INTS;
import static dev.stator.processor.random.Type.LONG;
import static dev.stator.processor.random.Type.POINT;
import static dev.stator.processor.random.Type.STRING;
import static dev.stator.processor.random.Type.SUPPLIER;

/** Numeric expressions: operators with their promotions, casts, array elements, what objects tell. */
final class Numbers {

    private final Choice choice;
    private final Grammar grammar;

    Numbers(Grammar grammar) {
        this.choice = grammar.choice;
        this.grammar = grammar;
    }

    Tree of(Type type, Scope scope, int depth) {
        if (type.isPromotedToInt() || (!type.equals(INT) && choice.percent(25))) {
            return Tree.of(type, "((" + type + ") (+", expression(choice.of(Type.NUMBERS), scope, depth), "))");
        }
        return choice.<Tree>forms()
                .add(6, () -> binary(type, scope, depth))
                .add(1, () -> unary(type, scope, depth))
                .when(grammar.fields.has(type) || !scope.assignable(type).isEmpty(), 2, () -> step(type, scope, depth))
                .when(type.isIntegral(), 1, () -> shift(type, scope, depth))
                .when(type.equals(INT), 6, () -> whole(scope, depth))
                .make();
    }

    private Tree expression(Type type, Scope scope, int depth) {
        return grammar.expressions.of(type, scope, depth);
    }

    private Tree binary(Type type, Scope scope, int depth) {
        String operator = type.isIntegral()
                ? choice.of("+", "-", "*", "&", "|", "^", "/", "%")
                : choice.of("+", "-", "*", "/", "%");
        boolean mayFail = (operator.equals("/") || operator.equals("%")) && type.isIntegral();
        if (mayFail && choice.percent(80)) {
            return Tree.of(type, "(", expression(type, scope, depth), " " + operator + choice.of(" 3)", " -2)", " 7)"));
        }
        boolean isNarrowFirst = choice.percent(30);
        Type narrow = narrower(type);
        Tree left = expression(isNarrowFirst ? narrow : type, scope, depth);
        Tree right = expression(isNarrowFirst ? type : narrow, scope.beside(type), depth);
        return Tree.of(type, "(", left, " " + operator + " ", right, ")");
    }

    /** A type that is promoted to this one. */
    private Type narrower(Type type) {
        if (type.equals(INT)) {
            return choice.of(java.util.List.of(INT, INT, Type.CHAR, Type.SHORT, Type.BYTE, BOXED_INT));
        }
        return type.equals(Type.FLOAT) || choice.percent(50) ? type : INT;
    }

    private Tree unary(Type type, Scope scope, int depth) {
        String operator = type.isIntegral() ? choice.of("-", "~", "+") : choice.of("-", "+");
        return Tree.of(type, "(" + operator + "(", expression(type, scope, depth), "))");
    }

    /** {@code i++} and its like. */
    private Tree step(Type type, Scope scope, int depth) {
        Tree target = grammar.assignments.target(type, scope, depth);
        return choice.percent(50)
                ? Tree.of(type, "(" + choice.of("++", "--"), target, ")")
                : Tree.of(type, "(", target, choice.of("++", "--") + ")");
    }

    private Tree shift(Type type, Scope scope, int depth) {
        return Tree.of(
                type,
                "(",
                expression(type, scope, depth),
                choice.of(" << ", " >> ", " >>> "),
                expression(choice.percent(70) ? INT : LONG, scope.beside(type), depth),
                ")");
    }

    private Tree whole(Scope scope, int depth) {
        return choice.<Tree>forms()
                .add(1, () -> Tree.of(INT, expression(STRING, scope, depth), ".length()"))
                .add(1, () -> Tree.of(INT, expression(POINT, scope, depth), ".size()"))
                .add(1, () -> Tree.of(INT, expression(INTS, scope, depth), ".length"))
                .add(1, () -> Tree.of(INT, expression(COLOR, scope, depth), ".ordinal()"))
                .add(1, () -> Tree.of(INT, expression(INTS, scope, depth), "[", expression(INT, scope, depth), index()))
                .add(1, () -> Tree.of(INT, expression(SUPPLIER, scope, depth), ".getAsInt()"))
                .add(1, () -> arguments("sum(", scope, depth))
                .add(1, () -> arguments("min(", scope, depth))
                .add(1, () -> arguments("floorMod(3 + SIZE * ", scope, depth))
                .when(scope.hasInstance, 1, () -> arguments("mixed(", scope, depth))
                .add(1, () -> grammar.lambdas.applied(scope, depth))
                .add(1, () -> grammar.lambdas.extended(scope, depth))
                .add(1, () -> grammar.conditions.pattern(INT, scope, depth))
                .make();
    }

    /** Mostly an index that is in bounds. */
    private String index() {
        return choice.percent(70) ? " & 0]" : " & 3]";
    }

    private Tree arguments(String call, Scope scope, int depth) {
        return Tree.of(INT, call, expression(INT, scope, depth), ", ", expression(INT, scope.beside(LONG), depth), ")");
    }
}
