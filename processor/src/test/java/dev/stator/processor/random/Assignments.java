package dev.stator.processor.random;

import static dev.stator.processor.random.Type.BOOLEAN;
import static dev.stator.processor.random.Type.BOXED_INT;
import static dev.stator.processor.random.Type.INT;
import static dev.stator.processor.random.Type.INTS;
import static dev.stator.processor.random.Type.STRING;
import static dev.stator.processor.random.Type.STRINGS;

import java.util.List;

/** What may be assigned to, and assignments, simple and compound, as expressions. */
final class Assignments {

    private final Choice choice;
    private final Grammar grammar;

    Assignments(Grammar grammar) {
        this.choice = grammar.choice;
        this.grammar = grammar;
    }

    boolean has(Type type, Scope scope) {
        return grammar.fields.has(type) || !scope.assignable(type).isEmpty();
    }

    /** A variable, a field, or an element of an array. Its receiver or index may await. */
    Tree target(Type type, Scope scope, int depth) {
        List<Variable> variables = scope.assignable(type);
        return choice.<Tree>forms()
                .when(
                        !variables.isEmpty(),
                        4,
                        () -> Tree.of(Tree.Place.WHOLE, choice.of(variables).name()))
                .when(
                        grammar.fields.has(type),
                        3,
                        () -> Tree.of(
                                Tree.Place.WHOLE,
                                grammar.fields.read(type, scope).text()))
                .when(type.equals(INT) && scope.awaits, 2, () -> awaitedField("count"))
                .when(type.equals(STRING) && scope.awaits, 1, () -> awaitedField("word"))
                .when(type.equals(INT), 2, () -> element(INTS, scope, depth))
                .when(type.equals(STRING), 1, () -> element(STRINGS, scope, depth))
                .when(type.equals(INTS), 1, () -> element(Type.GRID, scope, depth))
                .when(type.equals(Type.OBJECT), 1, () -> covariant(scope, depth))
                .make();
    }

    /** A field of an object that is awaited. */
    private static Tree awaitedField(String field) {
        return Tree.of(Tree.Place.WHOLE, "trace.pause(other(trace)).await()." + field);
    }

    private Tree element(Type array, Scope scope, int depth) {
        return Tree.of(
                Tree.Place.WHOLE,
                grammar.expressions.of(array, scope, depth),
                "[",
                grammar.expressions.of(INT, scope, depth),
                choice.percent(80) ? " & 0]" : " & 3]");
    }

    /** An element that may refuse what is stored. */
    private Tree covariant(Scope scope, int depth) {
        return Tree.of(
                Tree.Place.WHOLE,
                "((Object[]) ",
                grammar.expressions.of(STRINGS, scope, depth),
                ")[",
                grammar.expressions.of(INT, scope, depth),
                " & 0]");
    }

    Tree value(Type type, Scope scope, int depth) {
        return Tree.of(type, "(", assignment(type, scope, depth), ")");
    }

    Tree statement(Type type, Scope scope, int depth) {
        return Tree.statement(assignment(type, scope, depth), ";\n");
    }

    private Tree assignment(Type type, Scope scope, int depth) {
        return choice.percent(50) && isCompound(type)
                ? compound(type, scope, depth)
                : Tree.of(Tree.Place.WHOLE, target(type, scope, depth), " = ", bounded(type, scope, depth));
    }

    /** An expression that is stored or passed on: strings are kept short, or a loop would double one in each round. */
    Tree bounded(Type type, Scope scope, int depth) {
        Tree value = grammar.expressions.of(type, scope, depth);
        return type.equals(STRING) && value.parts().size() > 1 ? cut(value) : value;
    }

    private static Tree cut(Tree string) {
        return Tree.of(STRING, "cut(", string, ")");
    }

    private static boolean isCompound(Type type) {
        return type.isNumber()
                || type.equals(STRING)
                || type.equals(BOOLEAN)
                || type.equals(BOXED_INT)
                || type.equals(Type.OBJECT);
    }

    private Tree compound(Type type, Scope scope, int depth) {
        Tree target = target(type, scope, depth);
        if (type.equals(STRING) || type.equals(Type.OBJECT)) {
            Type added = type.equals(STRING) ? choice.of(List.of(STRING, INT, Type.CHAR, Type.DOUBLE)) : STRING;
            Tree value = grammar.expressions.of(added, scope, depth);
            return Tree.of(Tree.Place.WHOLE, target, " += ", added.equals(STRING) ? cut(value) : value);
        }
        if (type.equals(BOOLEAN)) {
            return operation(target, choice.of(" &= ", " |= ", " ^= "), BOOLEAN, scope, depth);
        }
        if (type.equals(BOXED_INT)) {
            return operation(target, choice.of(" += ", " -= ", " *= "), INT, scope, depth);
        }
        if (type.isIntegral() && choice.percent(40)) {
            String operator = choice.of(" <<= ", " >>= ", " >>>= ", " &= ", " |= ", " ^= ");
            return operation(target, operator, INT, scope.beside(type), depth);
        }
        Type operand = choice.of(Type.NUMBERS);
        return operation(
                target,
                choice.of(" += ", " -= ", " *= "),
                operand,
                scope.beside(type).beside(operand),
                depth);
    }

    private Tree operation(Tree target, String operator, Type operand, Scope scope, int depth) {
        return Tree.of(Tree.Place.WHOLE, target, operator, grammar.expressions.of(operand, scope, depth));
    }
}
