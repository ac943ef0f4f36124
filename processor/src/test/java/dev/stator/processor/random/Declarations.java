package dev.stator.processor.random;

import static dev.stator.processor.random.Type.BOOLEAN;
import static dev.stator.processor.random.Type.BOXED_INT;
import static dev.stator.processor.random.Type.COLOR;
import static dev.stator.processor.random.Type.FUTURE;
import static dev.stator.processor.random.Type.INT;
import static dev.stator.processor.random.Type.INTS;
import static dev.stator.processor.random.Type.OBJECT;
import static dev.stator.processor.random.Type.POINT;
import static dev.stator.processor.random.Type.STRING;
import static dev.stator.processor.random.Type.SUPPLIER;

import dev.stator.processor.random.Statements.Made;
import java.util.ArrayList;
import java.util.List;

/** Declarations of local variables, in each way that they get their values. */
final class Declarations {

    private static final int DEPTH = 3;
    private static final List<Type> VAR_TYPES = List.of(STRING, INTS, POINT, COLOR);

    private final Choice choice;
    private final Grammar grammar;

    Declarations(Grammar grammar) {
        this.choice = grammar.choice;
        this.grammar = grammar;
    }

    Made statement(Scope scope) {
        return choice.<Made>forms()
                .add(10, () -> single(scope))
                .add(1, () -> several(scope))
                .add(1, () -> undenotable(scope))
                .add(1, () -> constant(scope))
                .make();
    }

    /** A variable that is assigned after its declaration, on each way that leads to its use. */
    Made assigned(Scope scope) {
        return choice.<Made>forms()
                .add(2, () -> assignedInLoop(scope))
                .add(2, () -> assignedInBranches(scope))
                .add(1, () -> assignedInSwitch(scope))
                .make();
    }

    /** {@code int a = e, b[] = {e, e}, c = e;}. */
    private Made several(Scope scope) {
        List<Object> parts = new ArrayList<>();
        for (Type type : List.of(INT, INTS, INT)) {
            String name = scope.name(choice);
            String array = scope.isInSwitch() ? "[] = new int[] {" : "[] = {";
            parts.add((parts.isEmpty() ? "int " : ", ") + name + (type.equals(INTS) ? array : " = "));
            parts.add(grammar.expressions.of(INT, scope, DEPTH));
            parts.add(type.equals(INTS) ? ", " + choice.below(9) + "}" : "");
            scope.declare(new Variable(name, type, choice.percent(30)));
        }
        parts.add(";\n");
        return Made.completing(parts.toArray());
    }

    /** {@code var x = c ? string : number;}: the type has no name. */
    private Made undenotable(Scope scope) {
        String name = scope.name(choice);
        Tree condition = grammar.expressions.of(BOOLEAN, scope, DEPTH);
        Tree string = grammar.assignments.bounded(STRING, scope, DEPTH);
        Tree number = grammar.expressions.of(BOXED_INT, scope, DEPTH);
        scope.declare(new Variable(name, OBJECT, true));
        return Made.completing("var " + name + " = ", condition, " ? ", string, " : ", number, ";\n");
    }

    private Made single(Scope scope) {
        Type type = choice.percent(10) ? SUPPLIER : choice.percent(8) ? FUTURE : scope.type(choice);
        String name = scope.name(choice);
        Tree value = grammar.assignments.bounded(type, scope, DEPTH);
        boolean isConstant = choice.percent(45);
        scope.declare(new Variable(name, type, isConstant));
        String word = VAR_TYPES.contains(type) && choice.percent(40) ? "var" : type.name();
        return Made.completing((isConstant ? choice.of("final ", "") : "") + word + " " + name + " = ", value, ";\n");
    }

    private Made assignedInBranches(Scope scope) {
        Type type = scope.type(choice);
        String name = scope.name(choice);
        Tree condition = grammar.expressions.of(BOOLEAN, scope, DEPTH);
        Tree first = grammar.assignments.bounded(type, scope, DEPTH);
        Tree second = grammar.assignments.bounded(type, scope, DEPTH);
        scope.declare(new Variable(name, type, choice.percent(50)));
        return Made.completing(
                type + " " + name + ";\nif (",
                condition,
                ") " + name + " = ",
                first,
                ";\nelse " + name + " = ",
                second,
                ";\n");
    }

    /** {@code T x; while (true) { x = e; if (c) break; }}. */
    private Made assignedInLoop(Scope scope) {
        Type type = scope.type(choice);
        String name = scope.name(choice);
        Tree value = grammar.assignments.bounded(type, scope, DEPTH);
        Tree condition = grammar.expressions.of(BOOLEAN, scope, DEPTH);
        scope.declare(new Variable(name, type, false));
        return Made.completing(
                type + " " + name + ";\nwhile (true) {\n" + name + " = ",
                value,
                ";\nif (!burn() || ",
                condition,
                ") break;\n}\n");
    }

    private Made assignedInSwitch(Scope scope) {
        Type type = scope.type(choice);
        String name = scope.name(choice);
        Tree selector = grammar.expressions.of(COLOR, scope, DEPTH);
        List<Object> parts = new ArrayList<>(List.of(type + " " + name + ";\nswitch (", selector, ") {\n"));
        for (String label : List.of("case RED", "default")) {
            parts.addAll(
                    List.of(label + " -> " + name + " = ", grammar.assignments.bounded(type, scope, DEPTH), ";\n"));
        }
        parts.add("}\n");
        scope.declare(new Variable(name, type, choice.percent(50)));
        return Made.completing(parts.toArray());
    }

    /** {@code final int c = 5; byte b = c; switch (e) { case c + 1: ... }}: only a constant may stand there. */
    private Made constant(Scope scope) {
        String constant = scope.name(choice);
        String narrow = scope.name(choice);
        scope.declare(new Variable(constant, INT, true));
        Tree selector = grammar.expressions.of(INT, scope, DEPTH);
        Tree first = grammar.statements.plain(scope.block(), 0);
        Tree second = grammar.statements.plain(scope.block(), 0);
        scope.declare(new Variable(narrow, Type.BYTE, choice.percent(50)));
        return Made.completing(
                "final int " + constant + " = " + choice.of("5", "KEY + 2", "'c' - 90") + ";\n",
                "byte " + narrow + " = " + constant + choice.of(";\n", " * 2;\n"),
                Tree.option(
                        "switch (",
                        selector,
                        ") {\ncase " + constant + " -> {\n",
                        first,
                        "}\n",
                        "case " + constant + " + 1 -> {\n",
                        second,
                        "}\ndefault -> {}\n}\n"));
    }
}
