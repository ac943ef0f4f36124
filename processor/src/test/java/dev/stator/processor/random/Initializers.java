package dev.stator.processor.random;

import static dev.stator.processor.random.Type.INT;

/** Async blocks in all that makes a class or an object, field initializers, initializer blocks and constructors, and in plain methods. */
final class Initializers {

    private static final int TREES = 15;

    private final Choice choice;
    private final Grammar grammar;

    Initializers(Grammar grammar) {
        this.choice = grammar.choice;
        this.grammar = grammar;
    }

    /** An expression that takes what an initializer has made, and awaits it. */
    Tree read(Scope scope) {
        return choice.<Tree>forms()
                .add(1, () -> Tree.of(INT, "early.get().await()"))
                .add(1, () -> Tree.of(INT, "Sings.CONSTANT.get().await()"))
                .add(1, () -> Tree.of(INT, grammar.receivers.constant(scope) + ".later.get().await()"))
                .add(1, () -> Tree.of(INT, "other(trace)." + field() + ".get().await()"))
                .add(1, () -> plain(scope))
                .when(scope.hasInstance, 3, () -> Tree.of(INT, scope.instance + "." + field() + ".get().await()"))
                .make();
    }

    private Tree plain(Scope scope) {
        Tree argument = grammar.expressions.of(INT, scope, 1);
        return Tree.of(INT, choice.of("planned(", "other(trace).played("), argument, ").await()");
    }

    private String field() {
        return choice.of("mine", "opened", "built");
    }

    /** The fields and constructors of the program's class. */
    Tree ofProgram() {
        String name = grammar.programClass;
        return Tree.of(
                Tree.Place.WHOLE,
                "static Supplier<Future<Integer>> early;\n\nstatic {\n",
                assigned("early", scope(Host.PROGRAM, true)),
                "}\n\nprivate Supplier<Future<Integer>> mine = ",
                maker(scope(Host.PROGRAM, false)),
                ";\nprivate Supplier<Future<Integer>> opened;\nprotected Supplier<Future<Integer>> built;\n\n{\n",
                "int start = fuel & 3;\n",
                assigned("opened", with("start", scope(Host.PROGRAM, false))),
                "}\n\n" + name + "() {\n",
                assigned("built", scope(Host.PROGRAM, false)),
                "}\n\n" + name + "(int given) {\ncount = given;\n",
                assigned("built", with("given", scope(Host.PROGRAM, false))),
                "}\n\n" + name + "(String given) {\nthis(given.length());\n}\n\n",
                plainMethod("private static Future<Integer> planned(final int given)", true),
                plainMethod("Future<Integer> played(int given)", false));
    }

    /** A method that is not async itself. */
    private Tree plainMethod(String header, boolean isStatic) {
        choice.budget(TREES);
        Scope scope = with("given", scope(Host.PROGRAM, isStatic)).plainBlock();
        Tree before = grammar.statements.plain(scope, 1);
        return Tree.member(header + " {\n", before, "return ", block(scope.asyncBlock(INT)), ";\n}\n\n");
    }

    Tree ofInterface() {
        return Tree.of(
                Tree.Place.WHOLE, "Supplier<Future<Integer>> CONSTANT = ", maker(scope(Host.INTERFACE, true)), ";\n\n");
    }

    /** What the constructor of the enum assigns. */
    Tree ofEnum() {
        return assigned("later", with("pitch", scope(Host.ENUM, false)));
    }

    private Tree assigned(String field, Scope scope) {
        return Tree.of(Tree.Place.WHOLE, field + " = ", maker(scope), ";\n");
    }

    private Scope scope(Host host, boolean isStatic) {
        return Scope.ofMethod(new Place(host, isStatic, false, false), grammar.programClass, INT);
    }

    private static Scope with(String constant, Scope scope) {
        scope.declare(new Variable(constant, INT, true));
        return scope;
    }

    /** A lambda that makes an async block. */
    private Tree maker(Scope scope) {
        return Tree.of(Tree.Place.WHOLE, "() -> ", block(scope));
    }

    private Tree block(Scope scope) {
        choice.budget(TREES);
        return Tree.of(
                Tree.Place.WHOLE,
                "Future.async(() -> {\nif (!burn()) return Future.ready(0);\n",
                grammar.statements.body(scope, 1),
                "})");
    }
}
