package dev.stator.processor.random;

import static dev.stator.processor.random.Type.BOXED_INT;
import static dev.stator.processor.random.Type.FUTURE;
import static dev.stator.processor.random.Type.INT;

import java.util.ArrayList;
import java.util.List;

/** Expressions that await: a pause, a failure, a ready future, a stored one, a call of an async method, an async block. */
final class Awaits {

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
                .when(type.equals(INT), 2, () -> grammar.initializers.read(scope))
                .make();
    }

    String failure() {
        return choice.of(FAILURES);
    }

    /** A call of an async method, without its await. */
    Tree call(AsyncMethod method, Scope scope, int depth) {
        return Tree.of(
                Tree.Place.WHOLE,
                grammar.receivers.of(method, scope, depth),
                method.name() + "(",
                Tree.join(Tree.Place.WHOLE, ", ", arguments(method, scope, depth)),
                ")");
    }

    /** The arguments of a call; in place of an array, perhaps its elements. */
    private List<Tree> arguments(AsyncMethod method, Scope called, int depth) {
        List<Tree> arguments = new ArrayList<>();
        Scope scope = called;
        int last = method.parameters().size() - 1;
        for (int i = 0; i <= last; i++) {
            Type type = method.parameters().get(i);
            if (i == last && method.isVarargs() && choice.percent(70)) {
                Type element = type.equals(Type.INTS) ? INT : Type.STRING;
                for (int more = choice.below(3); more > 0; more--) {
                    arguments.add(grammar.assignments.bounded(element, scope, depth));
                }
            } else {
                arguments.add(grammar.assignments.bounded(type, scope, depth));
            }
            scope = scope.beside(type);
        }
        return arguments;
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
                grammar.statements.body(scope.innerAsyncMethod(type), 1),
                "}\n}.go().await()");
    }
}
