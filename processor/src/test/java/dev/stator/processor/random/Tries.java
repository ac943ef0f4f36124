package dev.stator.processor.random;

import static dev.stator.processor.random.Type.BOOLEAN;
import static dev.stator.processor.random.Type.STRING;

import dev.stator.processor.random.Statements.Made;
import java.util.ArrayList;
import java.util.List;

/** try statements: with resources, catch clauses in a fitting order, a finally block whose end can be reached. */
final class Tries {

    /** Each before the ones that it is a kind of. */
    private static final List<String> CAUGHT = List.of(
            "ArithmeticException | IllegalStateException",
            "Unlucky | NullPointerException",
            "IllegalArgumentException",
            "java.io.IOException",
            "RuntimeException",
            "Exception",
            "AssertionError",
            "Throwable");

    private final Choice choice;
    private final Grammar grammar;

    Tries(Grammar grammar) {
        this.choice = grammar.choice;
        this.grammar = grammar;
    }

    Made tryStatement(Scope scope, int nesting) {
        List<Object> parts = new ArrayList<>();
        Scope inside = scope.block();
        boolean hasResources = choice.percent(25);
        parts.add("try ");
        if (hasResources && choice.percent(20)) {
            String variable = choice.name("resource");
            parts.add(0, Tree.of(Tree.Place.WHOLE, resource(variable, scope), ";\n"));
            parts.add("(" + variable + ") ");
        } else if (hasResources) {
            parts.add(resources(inside));
        }
        parts.add("{\n");
        // javac refuses a catch of a checked exception that nothing throws
        parts.add(scope.awaits ? "check();\n" : "");
        Made body = grammar.statements.block(inside, nesting);
        parts.add(body.tree());
        parts.add("\n}");
        boolean completes = body.completes();
        boolean hasFinally = choice.percent(55);
        int clauses = choice.below(3);
        int next = 0;
        boolean hasClause = false;
        for (int i = 0; i < clauses && next < CAUGHT.size(); i++) {
            next += choice.below(CAUGHT.size() - next);
            String caught = CAUGHT.get(next++);
            if (caught.equals("java.io.IOException") && !scope.awaits) {
                continue;
            }
            Made clause = clause(caught, scope.block(), nesting);
            parts.add(clause.tree());
            completes |= clause.completes();
            hasClause = true;
        }
        if (hasFinally || !(hasClause || hasResources)) {
            parts.add(Tree.option(" finally ", grammar.statements.plainBlock(scope.block(), nesting)));
        }
        parts.add("\n");
        return new Made(new Tree(Tree.Place.STATEMENT, parts), completes);
    }

    private Made clause(String caught, Scope scope, int nesting) {
        String name = scope.name(choice);
        Made block = grammar.statements.block(scope, nesting);
        String rethrown = choice.percent(10) && !caught.equals("Throwable") && scope.awaits
                ? "if (burn()) throw " + name + ";\n"
                : "";
        return new Made(
                Tree.option(
                        " catch (" + caught + " " + name + ") {\ntrace.log(\"caught\", " + name + ");\n" + rethrown,
                        block.tree(),
                        "\n}"),
                block.completes());
    }

    private Tree resources(Scope scope) {
        List<Tree> resources = new ArrayList<>();
        int count = 1 + choice.below(3);
        for (int i = 0; i < count; i++) {
            resources.add(resource(choice.name("resource"), scope));
        }
        return Tree.option("(", Tree.join(Tree.Place.WHOLE, "; ", resources), ") ");
    }

    private Tree resource(String variable, Scope scope) {
        String type = scope.awaits && choice.percent(50) ? "AsyncResource" : "Resource";
        Tree name = grammar.expressions.of(STRING, scope, 2);
        Tree isFailing = grammar.expressions.of(BOOLEAN, scope, 1);
        Tree made = Tree.of(Tree.Place.WHOLE, "new " + type + "(", name, ", ", isFailing, ")");
        return Tree.of(
                Tree.Place.WHOLE,
                choice.of("", "final ") + choice.of(type, type, "var") + " " + variable + " = ",
                choice.<Tree>forms()
                        .add(6, () -> made)
                        .add(1, () -> Tree.of(Tree.Place.WHOLE, "(" + type + ") null"))
                        .when(scope.awaits, 2, () -> Tree.of(Tree.Place.WHOLE, "trace.pause(", made, ").await()"))
                        .make());
    }
}
