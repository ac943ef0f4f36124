package dev.stator.processor.random;

import static dev.stator.processor.random.Type.COLOR;
import static dev.stator.processor.random.Type.INT;
import static dev.stator.processor.random.Type.STRING;

import dev.stator.processor.random.Statements.Made;
import java.util.ArrayList;
import java.util.List;

/** switch statements, which may fall through, and switch expressions, which yield. */
final class Switches {

    private static final int DEPTH = 2;

    /** What is switched on, and the labels of three cases. */
    private record Selector(Type type, List<String> labels) {}

    private static final List<Selector> SELECTORS = List.of(
            new Selector(INT, List.of("0", "KEY, 7", "-3")),
            new Selector(Type.BOXED_INT, List.of("0", "1, 7", "-3")),
            new Selector(Type.CHAR, List.of("'a'", "'z', 'b'", "'0'")),
            new Selector(STRING, List.of("\"\"", "\"a\", \"word\"", "\"bc\"")),
            new Selector(STRING, List.of("\"Aa\"", "\"BB\", WORD", "\"\"")),
            new Selector(COLOR, List.of("RED", "GREEN", "BLUE")));

    private final Choice choice;
    private final Grammar grammar;

    Switches(Grammar grammar) {
        this.choice = grammar.choice;
        this.grammar = grammar;
    }

    Made statement(Scope scope, int nesting) {
        Selector selector = choice.of(SELECTORS);
        Tree value = grammar.expressions.of(selector.type(), scope, DEPTH);
        return choice.percent(50) ? groups(selector, value, scope, nesting) : arrows(selector, value, scope, nesting);
    }

    /** Labels with colons: a case that does not end in a jump falls through. default stands anywhere. */
    private Made groups(Selector selector, Tree value, Scope scope, int nesting) {
        Target target = new Target(null, false);
        Scope inside = scope.block(target);
        List<Object> cases = new ArrayList<>();
        int defaultAt = choice.below(5);
        String shared = choice.percent(30) ? inside.name(choice) : null;
        boolean completes = true;
        for (int i = 0; i <= selector.labels().size(); i++) {
            String label = i == defaultAt
                    ? "default"
                    : i < selector.labels().size() ? "case " + selector.labels().get(i) : null;
            if (label == null) {
                continue;
            }
            Tree use = shared == null ? Tree.option("") : use(shared, cases.isEmpty(), inside);
            Made block = grammar.statements.block(inside.block(), nesting);
            boolean leaves = block.completes() && choice.percent(50);
            completes = block.completes() && !leaves;
            target.isLeft |= leaves;
            cases.add(Tree.option(label + ":\n", use, block.tree(), leaves ? "\nbreak;\n" : "\n"));
        }
        boolean hasDefault = defaultAt <= selector.labels().size();
        return new Made(
                Tree.statement("switch (", value, ") {\n", new Tree(Tree.Place.WHOLE, cases), "}\n"),
                completes || !hasDefault || target.isLeft);
    }

    /** A variable that the first group declares and all assign. */
    private Tree use(String variable, boolean isFirst, Scope scope) {
        Tree value = grammar.expressions.of(INT, scope, DEPTH);
        return isFirst
                ? Tree.option("int " + variable + " = ", value, ";\n")
                : Tree.option(variable + " = ", value, ";\ntrace.log(\"shared\", " + variable + ");\n");
    }

    private Made arrows(Selector selector, Tree value, Scope scope, int nesting) {
        Target target = new Target(null, false);
        List<Object> cases = new ArrayList<>();
        boolean completes = false;
        for (String label : selector.labels()) {
            Made block = grammar.statements.block(scope.block(target), nesting);
            completes |= block.completes();
            cases.add(Tree.option("case " + label + " -> ", block.tree(), "\n"));
        }
        boolean hasDefault = choice.percent(60);
        if (hasDefault) {
            Made block = grammar.statements.block(scope.block(target), nesting);
            completes |= block.completes();
            cases.add(Tree.option("default -> ", block.tree(), "\n"));
        }
        return new Made(
                Tree.statement("switch (", value, ") {\n", new Tree(Tree.Place.WHOLE, cases), "}\n"),
                completes || !hasDefault || target.isLeft);
    }

    /** A switch expression: without a default if it is over all constants of an enum. */
    Tree expression(Type type, Scope scope, int depth) {
        Selector selector = choice.of(SELECTORS);
        boolean tries = scope.mayTryInSwitch() && choice.percent(60);
        Scope inside = scope.switchExpression(tries);
        List<Object> cases = choice.percent(75)
                ? arms(type, selector, inside, depth)
                : yieldingGroups(type, selector, inside, depth);
        return Tree.of(
                type,
                // where a try is in it, javac cannot convert what it gives
                tries && type.isNumber() ? "((" + type + ") switch (" : "(switch (",
                grammar.expressions.of(selector.type(), scope, depth),
                ") {\n",
                new Tree(Tree.Place.WHOLE, cases),
                "})");
    }

    /** {@code case a -> e; case b -> { ...; yield e; } default -> throw ...;} */
    private List<Object> arms(Type type, Selector selector, Scope scope, int depth) {
        List<Object> cases = new ArrayList<>();
        for (String label : selector.labels()) {
            boolean mayThrow = !cases.isEmpty();
            cases.add(Tree.option("case " + label + " -> ", arm(type, scope, depth, mayThrow)));
        }
        if (!selector.type().equals(COLOR) || choice.percent(60)) {
            cases.add(Tree.of(Tree.Place.WHOLE, "default -> ", grammar.expressions.of(type, scope, depth), ";\n"));
        }
        return cases;
    }

    /** {@code case a: ... case b: ... yield e; default: ... yield e;}. */
    private List<Object> yieldingGroups(Type type, Selector selector, Scope scope, int depth) {
        List<Object> cases = new ArrayList<>();
        for (String label : selector.labels()) {
            Tree block = grammar.statements.plainBlock(scope.block(), 0);
            Tree end = choice.percent(60) ? yielded(type, scope, depth) : Tree.option("");
            cases.add(Tree.option("case " + label + ":\n", block, "\n", end));
        }
        cases.add(Tree.of(Tree.Place.WHOLE, "default:\n", yielded(type, scope, depth)));
        return cases;
    }

    /** Not {@code yield (e)}: javac takes some of these for calls. */
    private Tree yielded(Type type, Scope scope, int depth) {
        return Tree.of(Tree.Place.WHOLE, "yield same(", grammar.expressions.of(type, scope, depth), ");\n");
    }

    private Tree arm(Type type, Scope scope, int depth, boolean mayThrow) {
        return choice.<Tree>forms()
                .add(5, () -> Tree.of(Tree.Place.WHOLE, grammar.expressions.of(type, scope, depth), ";\n"))
                .add(2, () -> {
                    Scope block = scope.block();
                    return Tree.of(
                            Tree.Place.WHOLE,
                            "{\n",
                            grammar.statements.plain(block, depth > 1 ? 1 : 0),
                            yielded(type, block, depth),
                            "}\n");
                })
                .when(scope.mayTryInSwitch(), 1, () -> yieldingTry(type, scope, depth))
                .when(mayThrow, 1, () -> Tree.of(Tree.Place.WHOLE, "throw new IllegalStateException(\"arm\");\n"))
                .make();
    }

    /** {@code { try { ...; yield e; } catch (RuntimeException x) { yield e; } finally { ... } }}. */
    private Tree yieldingTry(Type type, Scope scope, int depth) {
        Scope tried = scope.block();
        Scope caught = scope.block();
        String name = caught.name(choice);
        return Tree.of(
                Tree.Place.WHOLE,
                "{\ntry {\n",
                grammar.statements.plain(tried, 0),
                yielded(type, tried, depth),
                "} catch (RuntimeException " + name + ") {\n",
                yielded(type, caught, depth),
                "}",
                Tree.option(" finally ", grammar.statements.plainBlock(scope.block(), 0)),
                "\n}\n");
    }
}
