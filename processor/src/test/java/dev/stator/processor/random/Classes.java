package dev.stator.processor.random;

import static dev.stator.processor.random.Type.INT;

import dev.stator.processor.random.Statements.Made;

/** Classes declared among the statements of a body. */
final class Classes {

    private final Choice choice;
    private final Grammar grammar;

    Classes(Grammar grammar) {
        this.choice = grammar.choice;
        this.grammar = grammar;
    }

    /** A local class that captures what is around it, and a use of it. */
    Made local(Scope scope) {
        if (scope.awaits && choice.percent(30)) {
            return async(scope);
        }
        String name = choice.name("Local");
        Tree argument = grammar.expressions.of(INT, scope, 2);
        Tree declaration = choice.percent(60) ? captures(name, scope) : closed(name);
        return Made.completing(declaration, "trace.log(\"local\", new " + name + "(", argument, ").apply(2));\n");
    }

    /** A local class with an async method. */
    private Made async(Scope scope) {
        String name = choice.name("Local");
        Tree first = grammar.expressions.of(INT, scope, 2);
        Tree second = grammar.expressions.of(INT, scope, 2);
        Scope inner = scope.innerAsyncMethod(INT);
        inner.declare(new Variable("own", INT, false));
        inner.declare(new Variable("by", INT, true));
        return Made.completing(
                Tree.of(
                        Tree.Place.WHOLE,
                        "class " + name + " {\nint own;\n" + name + "(int start) {\nown = start;\n}\n",
                        "@Async\nFuture<Integer> later(int by) throws Exception {\n",
                        grammar.statements.body(inner, 1),
                        "}\n}\n"),
                "trace.log(\"local\", new " + name + "(",
                first,
                ").later(",
                second,
                ").await());\n");
    }

    private Tree captures(String name, Scope scope) {
        Scope inner = scope.innerMethod();
        Variable field = inner.declare(new Variable("own", INT, false));
        return Tree.of(
                Tree.Place.WHOLE,
                "class " + name + " {\nint " + field.name() + ";\n" + name + "(int start) {\nown = start;\n}\n",
                "int apply(int by) {\n",
                grammar.statements.plain(inner, 1),
                "return own + by + ",
                grammar.expressions.of(INT, inner, 2),
                ";\n}\n}\n");
    }

    private Tree closed(String name) {
        return Tree.of(
                Tree.Place.WHOLE, "record " + name + "(int own) {\nint apply(int by) {\nreturn own * by;\n}\n}\n");
    }
}
