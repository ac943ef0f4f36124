package dev.stator.processor.random;

import static dev.stator.processor.random.Type.BOOLEAN;
import static dev.stator.processor.random.Type.BOXED_INT;
import static dev.stator.processor.random.Type.COLOR;
import static dev.stator.processor.random.Type.INT;
import static dev.stator.processor.random.Type.OBJECT;
import static dev.stator.processor.random.Type.POINT;
import static dev.stator.processor.random.Type.STRING;

import dev.stator.processor.random.Statements.Made;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Patterns, and the switches over them that JDK 21 brought; programs hold them on a JDK that knows them. */
final class Patterns {

    private static final int DEPTH = 2;
    private static final int RELEASE = Runtime.version().feature();

    private final Choice choice;
    private final Grammar grammar;

    Patterns(Grammar grammar) {
        this.choice = grammar.choice;
        this.grammar = grammar;
    }

    /** A pattern, and what it binds. */
    record Pattern(String text, List<Variable> variables) {}

    /** Whether a switch may be over patterns. */
    boolean inSwitches() {
        return RELEASE >= 21;
    }

    /** A pattern of that type. Its names are taken in the scope, where it binds nothing yet. */
    Pattern of(Type type, Scope scope) {
        if (RELEASE >= 21 && type.equals(POINT) && choice.percent(60)) {
            List<Variable> variables = new ArrayList<>();
            String size = component(INT, scope, variables);
            return new Pattern("Point(" + size + ", " + component(STRING, scope, variables) + ")", variables);
        }
        Variable variable = new Variable(scope.name(choice), type, choice.percent(50));
        return new Pattern(type + " " + variable.name(), List.of(variable));
    }

    private String component(Type type, Scope scope, List<Variable> variables) {
        if (RELEASE >= 22 && choice.percent(30)) {
            return "_";
        }
        Variable variable = new Variable(scope.name(choice), type, choice.percent(50));
        variables.add(variable);
        return choice.of("var", type.name()) + " " + variable.name();
    }

    /** {@code switch (o) { case T t when c -> { ... } ... default -> { ... } }}. */
    Made statement(Scope scope, int nesting) {
        Tree value = grammar.expressions.of(OBJECT, scope, DEPTH);
        Target target = new Target(null, false);
        List<Made> blocks = new ArrayList<>();
        Tree cases = cases(scope, DEPTH, inside -> {
            Made block = grammar.statements.block(inside.block(target), nesting);
            blocks.add(block);
            return Tree.of(Tree.Place.WHOLE, block.tree(), "\n");
        });
        return new Made(
                Tree.statement("switch ((Object) ", value, ") {\n", cases, "}\n"),
                target.isLeft || blocks.stream().anyMatch(Made::completes));
    }

    /** The same as an expression. */
    Tree expression(Type type, Scope scope, int depth) {
        Scope inside = scope.switchExpression(false);
        return Tree.of(
                type,
                "(switch ((Object) ",
                grammar.expressions.of(OBJECT, scope, depth),
                ") {\n",
                cases(inside, depth, arm -> Tree.of(Tree.Place.WHOLE, grammar.expressions.of(type, arm, depth), ";\n")),
                "})");
    }

    private Tree cases(Scope scope, int depth, Function<Scope, Tree> body) {
        List<Tree> cases = new ArrayList<>();
        for (Type type : List.of(STRING, STRING, BOXED_INT, POINT, POINT, COLOR)) {
            if (choice.percent(50)) {
                cases.add(guarded(type, scope.block(), depth, body));
            }
        }
        boolean hasNull = choice.percent(20);
        if (hasNull) {
            cases.add(Tree.option("case null -> ", body.apply(scope)));
        }
        String last = hasNull ? "default -> " : choice.of("default -> ", "case null, default -> ");
        cases.add(Tree.of(Tree.Place.WHOLE, last, body.apply(scope)));
        return Tree.join(Tree.Place.WHOLE, "", cases);
    }

    /** {@code case T t when c -> ...}: without the guard, it would dominate those of the same type. */
    private Tree guarded(Type type, Scope scope, int depth, Function<Scope, Tree> body) {
        Pattern pattern = of(type, scope);
        Scope guard = scope.guard();
        pattern.variables().stream().filter(Variable::isConstant).forEach(guard::declare);
        Tree condition = condition(choice.of(List.of(BOOLEAN, INT, OBJECT, STRING)), guard);
        pattern.variables().forEach(scope::declare);
        return Tree.option("case " + pattern.text() + " when ", condition, " -> ", body.apply(scope));
    }

    /** A condition that assigns nothing: in a guard, not even a field may be assigned. */
    private Tree condition(Type type, Scope scope) {
        Tree value = grammar.expressions.of(type, scope, 0);
        Tree other = grammar.expressions.of(type, scope, 0);
        return Tree.of(
                BOOLEAN,
                "(trace.see(",
                value,
                scope.awaits ? ") " + choice.of("==", "!=") + " trace.pause(" : ") != same(",
                other,
                scope.awaits ? ").await())" : "))");
    }
}
