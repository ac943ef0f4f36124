package dev.stator.processor.random;

import static dev.stator.processor.random.Type.BOXED_INT;
import static dev.stator.processor.random.Type.FUTURE;
import static dev.stator.processor.random.Type.INT;

import java.util.List;

/** Expressions that await: a pause, a failure, a ready future, a stored one, a call of an async method, an async block. */
final class Awaits {

    private static final int MAKER_TREES = 15;

    private static final List<String> FAILURES = List.of(
            "new IllegalStateException(\"state\")",
            "new ArithmeticException(\"arithmetic\")",
            "new java.io.IOException(\"io\")",
            "new Unlucky(\"unlucky\")",
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
                .add(1, () -> block(type, scope))
                .add(1, () -> anonymous(type, scope))
                .when(type.equals(INT), 1, () -> Tree.of(type, "early.get().await()"))
                .when(type.equals(INT) && scope.hasInstance, 1, () -> Tree.of(type, "mine.get().await()"))
                .make();
    }

    String failure() {
        return choice.of(FAILURES);
    }

    /** A call of an async method, without its await. */
    Tree call(AsyncMethod method, Scope scope, int depth) {
        List<Tree> arguments = method.parameters().stream()
                .map(parameter -> grammar.assignments.bounded(parameter, scope, depth))
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

    /** An async block, or one that a lambda makes. */
    private Tree block(Type type, Scope scope) {
        boolean inLambda = choice.percent(30);
        Tree body = grammar.statements.body(scope.asyncBlock(type), 2);
        return Tree.of(
                type,
                (inLambda ? "made(() -> " : "") + "Future.<" + type.boxed() + ">async(() -> {\n",
                body,
                inLambda ? "})).await()" : "}).await()");
    }

    /** An async method of an anonymous class. */
    private Tree anonymous(Type type, Scope scope) {
        return Tree.of(
                type,
                "new Object() {\n@Async\nFuture<" + type.boxed() + "> go() throws Exception {\n",
                grammar.statements.body(scope.innerAsyncMethod(grammar.programClass, type), 1),
                "}\n}.go().await()");
    }

    /** Fields whose lambdas make async blocks: one of the class, one of each instance. */
    Tree makers() {
        return Tree.of(
                Tree.Place.WHOLE,
                maker("static Supplier<Future<Integer>> early;\nstatic {\nearly = () -> ", true),
                "}\n",
                maker("private final Supplier<Future<Integer>> mine = () -> ", false),
                "\n");
    }

    private Tree maker(String declaration, boolean isStatic) {
        choice.budget(MAKER_TREES);
        Scope scope = Scope.ofMethod(isStatic, INT);
        return Tree.of(
                Tree.Place.WHOLE,
                declaration + "Future.async(() -> {\nif (!burn()) return Future.ready(0);\n",
                grammar.statements.body(scope, 1),
                "});\n");
    }
}
