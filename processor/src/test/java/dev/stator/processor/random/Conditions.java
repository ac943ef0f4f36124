package dev.stator.processor.random;

import static dev.stator.processor.random.Type.BOOLEAN;
import static dev.stator.processor.random.Type.BOXED_INT;
import static dev.stator.processor.random.Type.OBJECT;
import static dev.stator.processor.random.Type.STRING;

import java.util.List;

/** Boolean expressions: comparisons, both kinds of and and or, patterns. */
final class Conditions {

    private final Choice choice;
    private final Grammar grammar;

    Conditions(Grammar grammar) {
        this.choice = grammar.choice;
        this.grammar = grammar;
    }

    Tree of(Scope scope, int depth) {
        return choice.<Tree>forms()
                .add(4, () -> comparison(scope, depth))
                .add(
                        4,
                        () -> operator(
                                choice.of(" && ", " || ", " && ", " || ", " & ", " | ", " ^ ", " == "), scope, depth))
                .add(1, () -> Tree.of(BOOLEAN, "!", expression(BOOLEAN, scope, depth)))
                .add(1, () -> Tree.of(BOOLEAN, "(", expression(OBJECT, scope, depth), " instanceof String)"))
                .add(1, () -> Tree.of(BOOLEAN, "(", expression(BOXED_INT, scope, depth), " == null)"))
                .add(
                        1,
                        () -> Tree.of(
                                BOOLEAN,
                                expression(STRING, scope, depth),
                                ".equals(",
                                expression(OBJECT, scope, depth),
                                ")"))
                .add(1, () -> pattern(BOOLEAN, scope, depth))
                .make();
    }

    private Tree expression(Type type, Scope scope, int depth) {
        return grammar.expressions.of(type, scope, depth);
    }

    private Tree comparison(Scope scope, int depth) {
        Type left = choice.of(Type.NUMBERS);
        Type right = choice.of(Type.NUMBERS);
        return Tree.of(
                BOOLEAN,
                "(",
                expression(left, scope, depth),
                choice.of(" < ", " <= ", " > ", " >= "),
                expression(right, scope.beside(left).beside(right), depth),
                ")");
    }

    private Tree operator(String operator, Scope scope, int depth) {
        return Tree.of(
                BOOLEAN, "(", expression(BOOLEAN, scope, depth), operator, expression(BOOLEAN, scope, depth), ")");
    }

    /** {@code (o instanceof T t && c ? e : f)}: what is bound is seen in c and e. */
    Tree pattern(Type type, Scope scope, int depth) {
        Scope matched = scope.block();
        Tree object = expression(OBJECT, scope, depth);
        Type bound = choice.of(List.of(STRING, BOXED_INT));
        Variable variable = matched.declare(choice, bound, choice.percent(50));
        Tree condition = expression(BOOLEAN, matched, depth);
        return Tree.of(
                type,
                "(",
                object,
                " instanceof " + bound + " " + variable.name() + " && ",
                condition,
                " ? ",
                expression(type, matched, depth),
                " : ",
                expression(type, scope, depth),
                ")");
    }
}
