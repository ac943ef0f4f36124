package dev.stator.processor.random;

import java.util.List;

/** Ways out of a statement: break, continue, return and throw. */
final class Jumps {

    private final Choice choice;
    private final Grammar grammar;

    Jumps(Grammar grammar) {
        this.choice = grammar.choice;
        this.grammar = grammar;
    }

    /** Whether there is a way out other than a throw. */
    boolean any(Scope scope) {
        return scope.returned != null || scope.targets().findAny().isPresent();
    }

    Tree jump(Scope scope) {
        List<Target> labelled =
                scope.targets().filter(target -> target.label != null).toList();
        Target innermost = scope.innermost();
        Target loop = innermostLoop(scope);
        return choice.<Tree>forms()
                .when(scope.returned != null, 3, () -> returned(scope))
                .when(innermost != null, 3, () -> leave(innermost, "break;\n"))
                .when(loop != null, 3, () -> goOn(loop, "continue;\n"))
                .when(!labelled.isEmpty(), 3, () -> labelled(choice.of(labelled)))
                .add(1, () -> thrown(scope))
                .make();
    }

    private static Target innermostLoop(Scope scope) {
        return scope.targets()
                .filter(target -> target.isLoop)
                .reduce((outer, inner) -> inner)
                .orElse(null);
    }

    private Tree labelled(Target target) {
        return target.isLoop && choice.percent(50)
                ? goOn(target, "continue " + target.label + ";\n")
                : leave(target, "break " + target.label + ";\n");
    }

    private static Tree leave(Target target, String text) {
        target.isLeft = true;
        return Tree.statement(text);
    }

    private static Tree goOn(Target target, String text) {
        target.isContinued = true;
        return Tree.statement(text);
    }

    /** {@code throw}: only unchecked exceptions, so that it may stand in a lambda too. */
    private Tree thrown(Scope scope) {
        boolean isAwaited = scope.awaits && choice.percent(20);
        return Tree.statement(
                isAwaited ? "throw trace.pause(new " : "throw (new ",
                choice.of("IllegalStateException", "IllegalArgumentException", "ArithmeticException") + "(\"\" + ",
                grammar.expressions.of(Type.INT, scope, 2),
                isAwaited ? ")).await();\n" : "));\n");
    }

    /** {@code return}, in each of its forms. */
    Tree returned(Scope scope) {
        if (scope.isGenerator) {
            return Tree.statement("return " + grammar.generators.end(scope) + ";\n");
        }
        return Tree.statement("return ", future(scope, 2), ";\n");
    }

    /** What is returned. Where nothing may be awaited, no future that would be awaited in place. */
    private Tree future(Scope scope, int depth) {
        Type type = scope.returned;
        List<AsyncMethod> callable = grammar.methods.callable(type, scope);
        return choice.<Tree>forms()
                .add(
                        6,
                        () -> Tree.of(
                                Tree.Place.WHOLE,
                                "Future.ready(",
                                grammar.assignments.bounded(type, scope, depth),
                                ")"))
                .when(
                        scope.awaits && type.textual(),
                        3,
                        () -> Tree.of(
                                Tree.Place.WHOLE, "trace.pause(", grammar.assignments.bounded(type, scope, depth), ")"))
                .add(1, () -> Tree.of(Tree.Place.WHOLE, "Future.failed(" + grammar.awaits.failure() + ")"))
                .when(!callable.isEmpty(), 2, () -> grammar.awaits.call(choice.of(callable), scope, depth))
                .when(
                        depth > 0,
                        1,
                        () -> Tree.of(
                                Tree.Place.WHOLE,
                                "switch (",
                                grammar.expressions.of(Type.COLOR, scope, depth),
                                ") {\ncase RED -> ",
                                future(scope, depth - 1),
                                ";\ndefault -> ",
                                future(scope, depth - 1),
                                ";\n}"))
                .when(
                        depth > 0,
                        1,
                        () -> Tree.of(
                                Tree.Place.WHOLE,
                                grammar.expressions.of(Type.BOOLEAN, scope, depth),
                                " ? ",
                                future(scope, depth - 1),
                                " : ",
                                future(scope, depth - 1)))
                .make();
    }
}
