package dev.stator.processor.random;

import static dev.stator.processor.random.Type.ANYS;
import static dev.stator.processor.random.Type.BOOLEAN;
import static dev.stator.processor.random.Type.BOX;
import static dev.stator.processor.random.Type.BOXED_INT;
import static dev.stator.processor.random.Type.BOXED_LONG;
import static dev.stator.processor.random.Type.COLOR;
import static dev.stator.processor.random.Type.GRID;
import static dev.stator.processor.random.Type.INT;
import static dev.stator.processor.random.Type.INTS;
import static dev.stator.processor.random.Type.LIST;
import static dev.stator.processor.random.Type.LONG;
import static dev.stator.processor.random.Type.MAP;
import static dev.stator.processor.random.Type.OBJECT;
import static dev.stator.processor.random.Type.POINT;
import static dev.stator.processor.random.Type.STRING;
import static dev.stator.processor.random.Type.STRINGS;
import static dev.stator.processor.random.Type.SUPPLIER;
import static dev.stator.processor.random.Type.VARIABLE;
import static dev.stator.processor.random.Type.VARIABLES;

import java.util.List;

/** Expressions of each type. An await may stand wherever the scope lets it. */
final class Expressions {

    private final Grammar grammar;
    private final Choice choice;

    Expressions(Grammar grammar) {
        this.grammar = grammar;
        this.choice = grammar.choice;
    }

    /** An expression of that type, or for a primitive type perhaps of its box; at most so deep. */
    Tree of(Type type, Scope scope, int depth) {
        if (depth <= 0 || !choice.spend()) {
            return leaf(type, scope);
        }
        int below = depth - 1;
        return choice.<Tree>forms()
                .add(3, () -> leaf(type, scope))
                .when(scope.awaits, 5, () -> grammar.awaits.of(type, scope, below))
                .add(1, () -> conditional(type, scope, below))
                .when(!type.equals(SUPPLIER), 1, () -> Tree.of(type, "same(", of(type, scope, below), ")"))
                .when(type.textual(), 1, () -> Tree.of(type, "trace.see(", of(type, scope, below), ")"))
                .when(!scope.assignable(type).isEmpty(), 1, () -> grammar.assignments.value(type, scope, below))
                .add(1, () -> grammar.switches.expression(type, scope, below))
                .when(grammar.patterns.inSwitches(), 1, () -> grammar.patterns.expression(type, scope, below))
                .when(grammar.references.give(type), 1, () -> grammar.references.applied(type, scope, below))
                .add(6, () -> operation(type, scope, below))
                .make();
    }

    /** A constant, a variable or a field. */
    private Tree leaf(Type type, Scope scope) {
        List<Variable> variables = scope.variables(type);
        if (!variables.isEmpty() && choice.percent(60)) {
            return Tree.of(type, choice.of(variables).name());
        }
        return choice.percent(50) && grammar.fields.has(type)
                ? grammar.fields.read(type, scope)
                : Tree.of(type, choice.of(type.smallest()));
    }

    private Tree conditional(Type type, Scope scope, int depth) {
        if (type.equals(INT) && choice.percent(30)) {
            return Tree.of(
                    type,
                    "(+(",
                    of(BOOLEAN, scope, depth),
                    " ? ",
                    of(INT, scope, depth),
                    " : ",
                    of(choice.of(List.of(BOXED_INT, Type.CHAR, Type.BYTE)), scope, depth),
                    "))");
        }
        return Tree.of(
                type,
                "(",
                of(BOOLEAN, scope, depth),
                " ? ",
                of(type, scope, depth),
                " : ",
                of(type, scope, depth),
                ")");
    }

    private Tree operation(Type type, Scope scope, int depth) {
        if (type.equals(BOOLEAN)) {
            return grammar.conditions.of(scope, depth);
        }
        if (type.isNumber()) {
            return grammar.numbers.of(type, scope, depth);
        }
        if (type.equals(STRING)) {
            return string(scope, depth);
        }
        if (type.equals(BOXED_INT)) {
            return choice.<Tree>forms()
                    .add(2, () -> Tree.of(type, "((Integer) (+", of(INT, scope, depth), "))"))
                    .add(2, () -> Tree.of(type, of(BOX, scope, depth), ".value()"))
                    .add(1, () -> Tree.of(type, "((Integer) ", of(OBJECT, scope, depth), ")"))
                    .add(1, () -> boxingChain(scope, depth))
                    .make();
        }
        if (type.equals(BOXED_LONG)) {
            return Tree.of(type, "((Long) (+", of(LONG, scope, depth), "))");
        }
        if (type.equals(OBJECT)) {
            return object(scope, depth);
        }
        if (type.equals(VARIABLE)) {
            return Tree.of(type, "Arrays.<T>asList(", of(type, scope, depth), ").get(", of(INT, scope, depth), " & 0)");
        }
        if (type.equals(VARIABLES)) {
            return Tree.of(
                    type, "Arrays.<T>asList(", of(VARIABLE, scope, depth), ", ", of(VARIABLE, scope, depth), ")");
        }
        return reference(type, scope, depth);
    }

    /** {@code a ? 1 : b ? (Integer) null : 'c'}: each colon unboxes, or does not. */
    private Tree boxingChain(Scope scope, int depth) {
        return Tree.of(
                BOXED_INT,
                "((Integer) (",
                of(BOOLEAN, scope, depth),
                " ? ",
                of(choice.of(List.of(INT, BOXED_INT)), scope, depth),
                " : ",
                of(BOOLEAN, scope, depth),
                " ? ",
                of(BOXED_INT, scope, depth),
                " : ",
                of(choice.of(List.of(INT, BOXED_INT, Type.SHORT)), scope, depth),
                "))");
    }

    private Tree object(Scope scope, int depth) {
        return choice.<Tree>forms()
                .add(4, () -> {
                    Type kind = choice.of(List.of(STRING, BOXED_INT, COLOR, POINT));
                    return Tree.of(OBJECT, "((Object) ", grammar.assignments.bounded(kind, scope, depth), ")");
                })
                .add(1, () -> Tree.of(OBJECT, of(ANYS, scope, depth), ".get(", of(INT, scope, depth), " & 0)"))
                .add(1, () -> Tree.of(OBJECT, of(MAP, scope, depth), ".get(\"k\").get(0)"))
                .make();
    }

    private Tree bounded(Scope scope, int depth) {
        return grammar.assignments.bounded(STRING, scope, depth);
    }

    private Tree reference(Type type, Scope scope, int depth) {
        if (type.equals(INTS)) {
            return ints(scope, depth);
        }
        if (type.equals(GRID)) {
            return grid(scope, depth);
        }
        if (type.equals(ANYS)) {
            return Tree.of(type, "anys(", of(OBJECT, scope, depth), ", ", of(BOXED_INT, scope, depth), ")");
        }
        if (type.equals(MAP)) {
            return Tree.of(type, "map(", of(OBJECT, scope, depth), ")");
        }
        if (type.equals(STRINGS)) {
            return Tree.of(type, "new String[] {", bounded(scope, depth), ", ", bounded(scope, depth), "}");
        }
        if (type.equals(POINT)) {
            return Tree.of(type, "new Point(", of(INT, scope, depth), ", ", bounded(scope, depth), ")");
        }
        if (type.equals(COLOR)) {
            return Tree.of(type, "Color.values()[", of(INT, scope, depth), " & 1]");
        }
        if (type.equals(BOX)) {
            return Tree.of(type, "new Box<>((Integer) (+", of(INT, scope, depth), "))");
        }
        if (type.equals(LIST)) {
            return Tree.of(type, "list(", bounded(scope, depth), ", ", bounded(scope, depth), ")");
        }
        if (type.equals(SUPPLIER)) {
            return grammar.lambdas.supplier(scope, depth);
        }
        return leaf(type, scope);
    }

    private Tree grid(Scope scope, int depth) {
        return choice.percent(50)
                ? Tree.of(GRID, "(new int[", of(INT, scope, depth), " & 1][", of(INT, scope, depth), " & 1])")
                : Tree.of(GRID, "new int[][] {{", of(INT, scope, depth), "}, ", of(INTS, scope, depth), "}");
    }

    private Tree ints(Scope scope, int depth) {
        return choice.<Tree>forms()
                .add(1, () -> Tree.of(INTS, of(GRID, scope, depth), "[", of(INT, scope, depth), " & 1]"))
                .add(2, () -> Tree.of(INTS, "new int[] {", of(INT, scope, depth), ", ", of(INT, scope, depth), "}"))
                .add(1, () -> Tree.of(INTS, "(new int[", of(INT, scope, depth), " & 3])"))
                .add(1, () -> Tree.of(INTS, of(INTS, scope, depth), ".clone()"))
                .make();
    }

    private Tree string(Scope scope, int depth) {
        return choice.<Tree>forms()
                .add(5, () -> concatenation(scope, depth))
                .add(
                        1,
                        () -> Tree.of(
                                STRING,
                                "String.valueOf((Object) (",
                                of(choice.of(List.of(INT, Type.CHAR, OBJECT)), scope, depth),
                                "))"))
                .add(1, () -> Tree.of(STRING, of(STRING, scope, depth), ".concat(", of(STRING, scope, depth), ")"))
                .add(1, () -> Tree.of(STRING, of(POINT, scope, depth), ".name()"))
                .add(1, () -> entry(scope, depth))
                .add(1, () -> Tree.of(STRING, of(STRINGS, scope, depth), "[", of(INT, scope, depth), " & 1]"))
                .add(1, () -> Tree.of(STRING, "cut(", of(STRING, scope, depth), ")"))
                .add(1, () -> Tree.of(STRING, "((String) ", of(OBJECT, scope, depth), ")"))
                .add(1, () -> Tree.of(STRING, "longer(", of(STRING, scope, depth), ", ", of(STRING, scope, depth), ")"))
                .make();
    }

    /** What is imported statically. */
    private Tree entry(Scope scope, int depth) {
        return Tree.of(
                STRING,
                "((Entry<String, Integer>) entry(",
                of(STRING, scope, depth),
                ", ",
                of(INT, scope, depth),
                ")).getKey()");
    }

    private Tree concatenation(Scope scope, int depth) {
        Type other = choice.of(Type.TEXTUAL.stream().filter(Type::isSpoken).toList());
        boolean isFirst = choice.percent(50);
        Tree left = of(isFirst ? STRING : other, scope, depth);
        // the operands of concatenations in it are on the stack too
        Tree right = of(isFirst ? other : STRING, scope.beside(LONG), depth);
        return Tree.of(STRING, "(", left, " + ", right, ")");
    }
}
