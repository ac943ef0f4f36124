package dev.stator.processor.random;

import static dev.stator.processor.random.Type.BOOLEAN;
import static dev.stator.processor.random.Type.BOXED_INT;
import static dev.stator.processor.random.Type.OBJECT;
import static dev.stator.processor.random.Type.POINT;
import static dev.stator.processor.random.Type.STRING;

import dev.stator.processor.random.Scope.Target;
import dev.stator.processor.random.Scope.Variable;
import dev.stator.processor.random.Statements.Made;
import java.util.List;

/** Statements whose patterns bind variables for a branch, or for what follows the statement (JLS 6.3.2). */
final class FlowScopes {

    private static final int DEPTH = 2;

    private final Choice choice;
    private final Grammar grammar;

    FlowScopes(Grammar grammar) {
        this.choice = grammar.choice;
        this.grammar = grammar;
    }

    Made statement(Scope scope, int nesting) {
        return choice.<Made>forms()
                .add(2, () -> branch(scope, nesting))
                .add(3, () -> guard(scope))
                .add(1, () -> loop(scope, nesting))
                .make();
    }

    private record Pattern(Tree object, Variable variable) {
        Tree test() {
            return Tree.of(Tree.Place.WHOLE, object, " instanceof " + variable.type() + " " + variable.name());
        }
    }

    private Pattern pattern(Scope scope) {
        Type type = choice.of(List.of(STRING, BOXED_INT, POINT));
        Tree value = grammar.expressions.of(OBJECT, scope, DEPTH);
        // a var whose type has no name is no Point
        Tree object = type.equals(POINT) ? Tree.of(OBJECT, "((Object) ", value, ")") : value;
        return new Pattern(object, new Variable(scope.name(choice), type, choice.percent(50)));
    }

    /** {@code if (o instanceof T t && c) { ... } else { ... }}. */
    private Made branch(Scope scope, int nesting) {
        Scope matched = scope.block();
        Pattern pattern = pattern(matched);
        matched.declare(pattern.variable());
        Tree condition = grammar.expressions.of(BOOLEAN, matched, DEPTH);
        Made then = grammar.statements.block(matched, nesting);
        Made otherwise = grammar.statements.block(scope.block(), nesting);
        boolean isAlone = choice.percent(50);
        return new Made(
                Tree.statement(
                        "if (",
                        pattern.test(),
                        " && ",
                        condition,
                        ") ",
                        then.tree(),
                        isAlone ? "" : Tree.option(" else ", otherwise.tree()),
                        "\n"),
                isAlone || then.completes() || otherwise.completes());
    }

    /** {@code if (!(o instanceof T t) || c) jump;}. */
    private Made guard(Scope scope) {
        Pattern pattern = pattern(scope);
        Tree jump = grammar.jumps.jump(scope);
        scope.declare(pattern.variable());
        Tree condition = choice.percent(50)
                ? Tree.option("")
                : Tree.option(" || ", grammar.expressions.of(BOOLEAN, scope, DEPTH));
        return Made.completing("if (!(", pattern.test(), ")", condition, ") {\n", jump, "}\n");
    }

    /** {@code while (!(o instanceof T t)) { ... }}, or do, or for. */
    private Made loop(Scope scope, int nesting) {
        Pattern pattern = pattern(scope);
        Target target = new Target(null, true);
        Tree body = grammar.statements.block(scope.block(target), nesting).tree();
        if (!target.isLeft) {
            scope.declare(pattern.variable());
        }
        String test = choice.of("while (!(", "for (; !(");
        return Made.completing(
                test,
                pattern.test(),
                test.startsWith("for") ? "); ) {\n" : ")) {\n",
                "if (!burn()) throw new IllegalStateException(\"no match\");\n",
                body,
                "\n}\n");
    }
}
