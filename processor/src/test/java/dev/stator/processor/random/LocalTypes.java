package dev.stator.processor.random;

import static dev.stator.processor.random.Type.INT;
import static dev.stator.processor.random.Type.STRING;

import dev.stator.processor.random.Statements.Made;

/** Records, enums and interfaces declared among the statements of a body, which capture nothing, and generic classes, which do. */
final class LocalTypes {

    private final Choice choice;
    private final Grammar grammar;

    LocalTypes(Grammar grammar) {
        this.choice = grammar.choice;
        this.grammar = grammar;
    }

    /** A local type, and a use of it. */
    Made statement(Scope scope) {
        return choice.<Made>forms()
                .add(1, () -> record(scope))
                .add(1, () -> enumeration(scope))
                .add(1, () -> anInterface(scope))
                .add(1, () -> generic(scope))
                .add(1, () -> hierarchy(scope))
                .make();
    }

    private Made record(Scope scope) {
        String name = choice.name("Song");
        Scope inner = scope.staticMethod(scope.awaits, INT);
        inner.declare(new Variable("first", INT, true));
        inner.declare(new Variable("second", STRING, true));
        return Made.completing(
                "record " + name + "(int first, String second) {\n",
                Tree.option(name + " {\nfirst = first & 15;\n}\n"),
                method(inner),
                "}\n",
                log(
                        name,
                        inner,
                        "new " + name + "(",
                        grammar.expressions.of(INT, scope, 2),
                        ", ",
                        bounded(scope),
                        ")"));
    }

    private Made enumeration(Scope scope) {
        String name = choice.name("Key");
        Scope inner = scope.staticMethod(scope.awaits, INT);
        return Made.completing(
                "enum " + name + " {\nMAJOR,\nMINOR {\n",
                Tree.option("@Override\npublic String toString() {\nreturn \"minor\";\n}\n"),
                "};\n",
                method(inner),
                "}\n",
                log(name, inner, name + ".values()[", grammar.expressions.of(INT, scope, 2), " & 1]"));
    }

    private Made anInterface(Scope scope) {
        String name = choice.name("Choir");
        Scope inner = scope.staticMethod(scope.awaits, INT);
        return Made.completing(
                "interface " + name + " {\nint size();\ndefault ",
                method(inner),
                "}\n",
                name + " " + name.toLowerCase() + (scope.isInSwitch() ? " = (" + name + ") () -> " : " = () -> "),
                grammar.expressions.of(INT, scope.lambda(), 1),
                ";\n",
                log(name, inner, name.toLowerCase()));
    }

    /** A generic class that captures. */
    private Made generic(Scope scope) {
        String name = choice.name("Pile");
        Scope inner = scope.awaits ? scope.innerAsyncMethod(INT) : scope.innerMethod();
        return Made.completing(
                "class " + name + "<E> {\nE top;\n" + name + "(E top) {\nthis.top = top;\n}\n",
                method(inner),
                "}\n",
                log(name, inner, "new " + name + "<>(", bounded(scope), ")"));
    }

    /** A local class that extends another. */
    private Made hierarchy(Scope scope) {
        String parent = choice.name("Parent");
        String child = choice.name("Child");
        Scope first = scope.awaits ? scope.innerAsyncMethod(INT) : scope.innerMethod();
        Scope second = scope.innerMethod();
        return Made.completing(
                "class " + parent + " {\n",
                method(first),
                "}\nclass " + child + " extends " + parent + " {\nint deep() {\nreturn ",
                grammar.expressions.of(INT, second, 2),
                ";\n}\n}\n",
                log(child, first, "new " + child + "()"));
    }

    private Tree bounded(Scope scope) {
        return grammar.assignments.bounded(STRING, scope, 2);
    }

    /** A method of no parameters: an async one where awaits may stand. */
    private Tree method(Scope inner) {
        return inner.awaits
                ? Tree.of(
                        Tree.Place.WHOLE,
                        "@Async\n" + (inner.place.isStatic() ? "public " : "")
                                + "Future<Integer> go() throws Exception {\n",
                        "if (!burn()) return Future.ready(0);\n",
                        grammar.statements.body(inner, 1),
                        "}\n")
                : Tree.of(
                        Tree.Place.WHOLE,
                        (inner.place.isStatic() ? "public " : "") + "int go() {\n",
                        grammar.statements.plain(inner, 1),
                        "return ",
                        grammar.expressions.of(INT, inner, 2),
                        ";\n}\n");
    }

    /** What the method gives that {@link #method} declares, called on such an object. */
    private static Tree log(String name, Scope inner, Object... object) {
        return Tree.of(
                Tree.Place.WHOLE,
                "trace.log(\"" + name + "\", ",
                Tree.of(Tree.Place.WHOLE, object),
                inner.awaits ? ".go().await());\n" : ".go());\n");
    }
}
