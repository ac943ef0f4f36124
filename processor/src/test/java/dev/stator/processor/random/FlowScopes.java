package dev.stator.processor.random;

import static dev.stator.processor.random.Type.BOOLEAN;
import static dev.stator.processor.random.Type.BOXED_INT;
import static dev.stator.processor.random.Type.OBJECT;
import static dev.stator.processor.random.Type.POINT;
import static dev.stator.processor.random.Type.STRING;

import dev.stator.processor.random.Patterns.Pattern;
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
                .add(1, () -> matching(scope, nesting))
                .make();
    }

    private record Test(Tree object, Pattern pattern) {
        Tree tree() {
            return Tree.of(Tree.Place.WHOLE, object, " instanceof " + pattern.text());
        }

        void bind(Scope scope) {
            pattern.variables().forEach(scope::declare);
        }
    }

    private Test test(Scope scope) {
        Type type = choice.of(List.of(STRING, BOXED_INT, POINT));
        Tree value = grammar.expressions.of(OBJECT, scope, DEPTH);
        // a var whose type has no name is no Point
        Tree object = type.equals(POINT) ? Tree.of(OBJECT, "((Object) ", value, ")") : value;
        return new Test(object, grammar.patterns.of(type, scope));
    }

    /** {@code if (o instanceof T t && c) { ... } else { ... }}. */
    private Made branch(Scope scope, int nesting) {
        Scope matched = scope.block();
        Test test = test(matched);
        test.bind(matched);
        Tree condition = grammar.expressions.of(BOOLEAN, matched, DEPTH);
        Made then = grammar.statements.block(matched, nesting);
        Made otherwise = grammar.statements.block(scope.block(), nesting);
        boolean isAlone = choice.percent(50);
        return new Made(
                Tree.statement(
                        "if (",
                        test.tree(),
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
        Test test = test(scope);
        Tree jump = grammar.jumps.jump(scope);
        test.bind(scope);
        Tree condition = choice.percent(50)
                ? Tree.option("")
                : Tree.option(" || ", grammar.expressions.of(BOOLEAN, scope, DEPTH));
        return Made.completing("if (!(", test.tree(), ")", condition, ") {\n", jump, "}\n");
    }

    /** {@code while (!(o instanceof T t)) { ... }}, or do, or for. */
    private Made loop(Scope scope, int nesting) {
        Test test = test(scope);
        Target target = new Target(null, true);
        Tree body = grammar.statements.block(scope.block(target), nesting).tree();
        if (!target.isLeft) {
            test.bind(scope);
        }
        String loop = choice.of("while (!(", "for (; !(");
        return Made.completing(
                loop,
                test.tree(),
                loop.startsWith("for") ? "); ) {\n" : ")) {\n",
                "if (!burn()) throw new IllegalStateException(\"no match\");\n",
                body,
                "\n}\n");
    }

    /** {@code while (o instanceof T t && c) { ... }}: what is bound is seen in the condition and the body. */
    private Made matching(Scope scope, int nesting) {
        Scope matched = scope.block();
        Test test = test(matched);
        test.bind(matched);
        Tree condition = grammar.expressions.of(BOOLEAN, matched, DEPTH);
        Tree body = grammar.statements
                .block(matched.block(new Target(null, true)), nesting)
                .tree();
        return Made.completing("while (burn() && ", test.tree(), " && ", condition, ") ", body, "\n");
    }
}
