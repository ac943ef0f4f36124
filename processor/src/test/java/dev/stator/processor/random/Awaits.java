package dev.stator.processor.random;

import static dev.stator.processor.random.Type.BOXED_INT;
import static dev.stator.processor.random.Type.FUTURE;
import static dev.stator.processor.random.Type.INT;

import java.util.List;

/** Expressions that await: a pause, a failure, a ready future, a stored one, a call of an async method, an async block. */
final class Awaits {

    private static final List<String> FAILURES = List.of(
            "new IllegalStateException(\"state\")",
            "new ArithmeticException(\"arithmetic\")",
            "new java.io.IOException(\"io\")",
            "new AssertionError(\"assertion\")");

    private final Choice choice;
    private final Grammar grammar;

    Awaits(Grammar grammar) {
        this.choice = grammar.choice;
        this.grammar = grammar;
    }

    Tree of(Type type, Scope scope, int depth) {
        List<AsyncMethod> callable = grammar.methods.callable(type, scope);
        boolean isStored = type.equals(INT) || type.equals(BOXED_INT);
        return choice.<Tree>forms()
                .when(
                        type.textual(),
                        8,
                        () -> Tree.of(type, "trace.pause(", grammar.expressions.of(type, scope, depth), ").await()"))
                .when(
                        type.textual(),
                        1,
                        () -> Tree.of(type, "trace.<" + type.boxed() + ">fail(" + failure() + ").await()"))
                .add(1, () -> Tree.of(type, "Future.ready(", grammar.expressions.of(type, scope, depth), ").await()"))
                .when(isStored, 1, () -> Tree.of(type, grammar.expressions.of(FUTURE, scope, depth), ".await()"))
                .when(!callable.isEmpty(), 6, () -> Tree.of(type, call(choice.of(callable), scope, depth), ".await()"))
                .when(Grammar.COVERS_ASYNC_BLOCKS, 1, () -> block(type, scope))
                .make();
    }

    String failure() {
        return choice.of(FAILURES);
    }

    /** A call of an async method, without its await. */
    Tree call(AsyncMethod method, Scope scope, int depth) {
        List<Tree> arguments = method.parameters().stream()
                .map(parameter -> grammar.expressions.of(parameter, scope, depth))
                .toList();
        Tree receiver = method.isStatic()
                ? Tree.option("")
                : choice.<Tree>forms()
                        .when(scope.hasInstance, 4, () -> Tree.option(""))
                        .when(scope.instance != null, 1, () -> Tree.option(scope.instance + "."))
                        .add(1, () -> Tree.option(grammar.programClass + ".other(trace).", ""))
                        .when(
                                scope.awaits,
                                1,
                                () -> Tree.option("trace.pause(" + grammar.programClass + ".other(trace)).await()."))
                        .make();
        return Tree.of(
                Tree.Place.WHOLE, receiver, method.name() + "(", Tree.join(Tree.Place.WHOLE, ", ", arguments), ")");
    }

    private Tree block(Type type, Scope scope) {
        Tree body = grammar.statements.body(scope.asyncBlock(type), 2);
        return Tree.of(type, "Future.<" + type.boxed() + ">async(() -> {\n", body, "}).await()");
    }
}
