package dev.stator.processor.random;

import java.util.ArrayList;
import java.util.List;

/** The async methods of a program: static and instance, private, and some that a subclass overrides. */
final class Methods {

    private static final List<Type> TYPES = List.of(
            Type.INT,
            Type.INT,
            Type.STRING,
            Type.STRING,
            Type.LONG,
            Type.OBJECT,
            Type.BOOLEAN,
            Type.INTS,
            Type.POINT,
            Type.DOUBLE);
    private static final int TREES = 60;
    private static final int NESTING = 3;

    private final Choice choice;
    private final Grammar grammar;
    private final List<AsyncMethod> all = new ArrayList<>();

    Methods(Grammar grammar) {
        this.choice = grammar.choice;
        this.grammar = grammar;
        int count = 2 + choice.below(3);
        for (int i = 0; i < count; i++) {
            List<Type> parameters = new ArrayList<>();
            for (int p = choice.below(3); p > 0; p--) {
                parameters.add(choice.of(TYPES));
            }
            String modifiers = choice.of("", "private ", "final ", "protected ", "static ", "private static ", "");
            all.add(new AsyncMethod(modifiers, "method" + i, parameters, choice.of(TYPES)));
        }
    }

    /** The methods with this result that can be called in the scope. */
    List<AsyncMethod> callable(Type result, Scope scope) {
        return scope.awaits
                ? all.stream().filter(method -> method.result().equals(result)).toList()
                : List.of();
    }

    List<AsyncMethod> all() {
        return all;
    }

    Tree declarations() {
        List<Tree> trees = new ArrayList<>();
        for (AsyncMethod method : all) {
            trees.add(declaration(method, method.modifiers(), method.isStatic()));
        }
        return Tree.join(Tree.Place.WHOLE, "", trees);
    }

    /** Overrides of some of the methods, the members of a subclass. They do not use its instance: it inherits no private members. */
    Tree overrides() {
        List<Tree> trees = new ArrayList<>();
        for (AsyncMethod method : all) {
            if (method.isOverridable() && choice.percent(60)) {
                trees.add(declaration(method, "@Override\nprotected ", true));
            }
        }
        return Tree.join(Tree.Place.WHOLE, "", trees);
    }

    private Tree declaration(AsyncMethod method, String modifiers, boolean isStatic) {
        choice.budget(TREES);
        Scope scope = Scope.ofMethod(isStatic, method.result());
        List<String> parameters = new ArrayList<>();
        for (Type type : method.parameters()) {
            boolean isConstant = choice.percent(50);
            String name = scope.declare(choice, type, isConstant).name();
            parameters.add((isConstant ? choice.of("final ", "") : "") + type + " " + name);
        }
        String header = "@Async\n" + modifiers + "Future<" + method.result().boxed() + "> " + method.name() + "("
                + String.join(", ", parameters) + ") throws Exception {\n";
        String outOfFuel =
                "if (!burn()) return Future.ready(" + method.result().smallest().get(0) + ");\n";
        return Tree.member(header + outOfFuel, grammar.statements.body(scope, NESTING), "}\n\n");
    }
}
