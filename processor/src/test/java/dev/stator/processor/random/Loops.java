package dev.stator.processor.random;

import static dev.stator.processor.random.Type.BOOLEAN;
import static dev.stator.processor.random.Type.INT;
import static dev.stator.processor.random.Type.INTS;
import static dev.stator.processor.random.Type.LIST;
import static dev.stator.processor.random.Type.LONG;
import static dev.stator.processor.random.Type.STRING;

import dev.stator.processor.random.Statements.Made;
import java.util.ArrayList;
import java.util.List;

/** Loops of each kind, with and without labels, and labelled blocks. A round burns fuel. */
final class Loops {

    private static final int DEPTH = 2;

    private final Choice choice;
    private final Grammar grammar;
    private final List<String> labels = new ArrayList<>();

    Loops(Grammar grammar) {
        this.choice = grammar.choice;
        this.grammar = grammar;
    }

    Made loop(Scope around, int nesting) {
        Scope scope = around.block();
        String label = choice.percent(30) ? label() : null;
        Target target = new Target(label, true);
        Made loop = choice.<Made>forms()
                .add(2, () -> whileLoop(scope, target, nesting))
                .add(2, () -> doLoop(scope, target, nesting))
                .add(3, () -> forLoop(scope, target, nesting))
                .add(2, () -> forEach(scope, target, nesting))
                .add(1, () -> endless(scope, target, nesting))
                .make();
        return label == null ? loop : new Made(Tree.statement(label + ":\n", loop.tree()), loop.completes());
    }

    /** A label, perhaps of a name that variables have too. */
    private String label() {
        String label = Names.free(labels, choice);
        labels.add(label);
        return label;
    }

    private Tree body(Scope scope, Target target, int nesting) {
        return grammar.statements.block(scope.block(target), nesting).tree();
    }

    private Tree condition(Scope scope) {
        return grammar.expressions.of(BOOLEAN, scope, DEPTH);
    }

    private Made whileLoop(Scope scope, Target target, int nesting) {
        return Made.completing("while (burn() && ", condition(scope), ") ", body(scope, target, nesting), "\n");
    }

    private Made doLoop(Scope scope, Target target, int nesting) {
        Made body = grammar.statements.block(scope.block(target), nesting);
        boolean isRepeated = body.completes() || target.isContinued;
        // javac takes the end of a switch expression for reachable even where the expression is not
        Tree condition = isRepeated ? Tree.option(" && ", condition(scope)) : Tree.option("");
        return new Made(
                Tree.statement("do ", body.tree(), " while (burn()", condition, ");\n"), isRepeated || target.isLeft);
    }

    private Made forLoop(Scope scope, Target target, int nesting) {
        Type type = choice.percent(80) ? INT : LONG;
        String name = scope.name(choice);
        Tree start = grammar.expressions.of(type, scope, 1);
        scope.declare(new Variable(name, type, false));
        String second =
                choice.percent(25) ? ", " + scope.declare(choice, type, false).name() + " = 1" : "";
        return Made.completing(
                "for (" + type + " " + name + " = ",
                start,
                second + "; burn() && " + name + " < ",
                grammar.expressions.of(INT, scope.beside(type), DEPTH),
                "; ",
                choice.percent(60)
                        ? Tree.option(name + "++")
                        : Tree.of(
                                Tree.Place.WHOLE,
                                name + " += ",
                                grammar.expressions.of(INT, scope.beside(type), DEPTH)),
                ") ",
                body(scope, target, nesting),
                "\n");
    }

    private Made forEach(Scope scope, Target target, int nesting) {
        boolean isArray = choice.percent(50);
        Type type = isArray ? choice.percent(70) ? INT : LONG : STRING;
        Tree all = grammar.expressions.of(isArray ? INTS : LIST, scope, DEPTH);
        boolean isConstant = choice.percent(60);
        Variable variable = scope.declare(choice, type, isConstant);
        return Made.completing(
                "for (" + (isConstant ? choice.of("final ", "") : "") + choice.of(type.name(), type.name(), "var") + " "
                        + variable.name() + " : ",
                all,
                ") ",
                body(scope, target, nesting),
                "\n");
    }

    private Made endless(Scope scope, Target target, int nesting) {
        Scope inner = scope.block(target);
        return Made.completing(
                choice.of("while (true) {\n", "for (;;) {\n") + "if (!burn()) break;\n",
                grammar.statements.block(inner, nesting).tree(),
                "\n}\n");
    }

    /** A labelled block. */
    Made labelled(Scope around, int nesting) {
        Scope scope = around.block();
        Target target = new Target(label(), false);
        Made block = grammar.statements.block(scope.block(target), nesting);
        return new Made(Tree.statement(target.label + ": ", block.tree(), "\n"), block.completes() || target.isLeft);
    }
}
