package dev.stator.processor.random;

import dev.stator.processor.random.Statements.Made;

/** What generators do beside what any method does, and what is done with their streams. */
final class Generators {

    private static final int DEPTH = 2;

    private final Choice choice;
    private final Grammar grammar;

    Generators(Grammar grammar) {
        this.choice = grammar.choice;
        this.grammar = grammar;
    }

    /** The declaration of the emitter. */
    String emitter(Scope scope) {
        String element = scope.emitter.type().boxed();
        return choice.of(
                "Emitter<" + element + "> " + scope.emitter.name() + " = Stream.emitter();\n",
                "final Emitter<" + element + "> " + scope.emitter.name() + " = (Stream.emitter());\n",
                "var " + scope.emitter.name() + " = Stream.<" + element + ">emitter();\n");
    }

    /** What a generator returns. */
    String end(Scope scope) {
        return choice.percent(80) ? scope.emitter.name() + ".end()" : "((" + scope.emitter.name() + ").end())";
    }

    /** {@code out.emit(e).await();}, in the body of a generator, or in code that has captured its emitter. */
    Made emitted(Scope scope) {
        Variable out = scope.emitter;
        return Made.completing(
                out.name() + ".emit(", grammar.assignments.bounded(out.type(), scope, DEPTH), ").await();\n");
    }

    /** Takes elements of a stream: some, all, or those that a loop asks for. */
    Made taken(Scope scope, int nesting) {
        AsyncMethod generator = choice.of(grammar.methods.generators(scope));
        Tree stream = grammar.awaits.call(generator, scope, 1);
        boolean isSame = scope.emitter != null && scope.emitter.type().equals(generator.result());
        return choice.<Made>forms()
                .add(2, () -> Made.completing("trace.log(\"all\", ", stream, ".toList().await());\n"))
                .add(
                        1,
                        () -> Made.completing(
                                "trace.log(\"some\", ", stream, ".take(" + choice.below(4) + ").toList().await());\n"))
                .add(1, () -> Made.completing(stream, ".skip(1).forEach(each -> trace.log(\"each\", each)).await();\n"))
                .when(
                        isSame,
                        4,
                        () -> Made.completing(stream, ".forEachAsync(" + scope.emitter.name() + "::emit).await();\n"))
                .add(scope.tries(), () -> loop(generator, stream, scope.block(), nesting))
                .make();
    }

    /** {@code try (Stream<T> s = ...) { T e; while ((e = s.next().await()) != null) { ... } }}. */
    private Made loop(AsyncMethod generator, Tree stream, Scope scope, int nesting) {
        String element = generator.result().boxed();
        String name = choice.name("stream");
        String taken = choice.name("element");
        scope.declare(new Variable(taken, generator.result(), false));
        Tree body = grammar.statements
                .block(scope.block(new Target(null, true)), nesting)
                .tree();
        return Made.completing(
                "try (Stream<" + element + "> " + name + " = ",
                stream,
                ") {\n",
                element + " " + taken + ";\nwhile (burn() && (" + taken + " = " + name + ".next().await()) != null) ",
                body,
                "\n}\n");
    }
}
