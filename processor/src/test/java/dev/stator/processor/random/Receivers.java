package dev.stator.processor.random;

import static dev.stator.processor.random.Type.INT;
import static dev.stator.processor.random.Type.STRING;

import dev.stator.processor.random.Choice.Forms;

/** What stands before the name of a method in its calls, with the dot. */
final class Receivers {

    private final Choice choice;
    private final Grammar grammar;

    Receivers(Grammar grammar) {
        this.choice = grammar.choice;
        this.grammar = grammar;
    }

    Tree of(AsyncMethod method, Scope scope, int depth) {
        Forms<Tree> forms = choice.forms();
        switch (method.host()) {
            case INTERFACE -> ofInterface(forms, method, scope, depth);
            case RECORD -> forms.add(2, () -> pair(scope, depth));
            case ENUM ->
                forms.add(2, () -> tone(scope, depth))
                        .when(scope.place.host() == Host.CONSTANT && !scope.place.isNested(), 6, () -> word("super."));
            case INNER -> {
                if (method.isStatic()) {
                    forms.add(1, () -> word(grammar.programClass + ".Inner."));
                } else {
                    inner(forms, scope, depth, "");
                }
            }
            case DEEPER -> inner(forms, scope, depth, "new Deeper().");
            case HOLDER -> ofHolder(forms, method, scope, depth);
            default -> ofProgram(forms, method, scope);
        }
        boolean isOwn = method.host() == scope.place.host() && !scope.place.isStatic() && !method.isGeneric();
        return forms.when(isOwn, 2, () -> word("")).make();
    }

    private static Tree word(String text) {
        return Tree.of(Tree.Place.WHOLE, text);
    }

    private void ofProgram(Forms<Tree> forms, AsyncMethod method, Scope scope) {
        String program = grammar.programClass;
        boolean isInherited = scope.place.host() == Host.DERIVED && !scope.place.isStatic();
        forms.when(method.isStatic(), 3, () -> word(""))
                .when(method.isStatic(), 1, () -> word(program + "."))
                .when(!method.isStatic() && scope.hasInstance, 4, () -> word(""))
                .when(!method.isStatic() && scope.instance != null, 1, () -> word(scope.instance + "."))
                .when(!method.isStatic(), 1, () -> word(program + ".other(trace)."))
                .when(
                        !method.isStatic() && scope.awaits,
                        1,
                        () -> word("trace.pause(" + program + ".other(trace)).await()."))
                .when(
                        !method.isStatic() && isInherited,
                        6,
                        () -> word(scope.place.isNested() ? "Derived.super." : "super."));
    }

    private void ofInterface(Forms<Tree> forms, AsyncMethod method, Scope scope, int depth) {
        if (method.isStatic()) {
            forms.add(1, () -> word("Sings."));
        } else if (method.isPrivate()) {
            forms.add(1, () -> Tree.of(Tree.Place.WHOLE, "((Sings) Tone.values()[", index(scope, depth), "])."));
        } else {
            boolean isBeside = scope.place.host().isInterfaceBeside() && !scope.place.isStatic();
            forms.add(2, () -> pair(scope, depth))
                    .add(2, () -> tone(scope, depth))
                    .add(1, () -> word("new Derived()."))
                    .when(isBeside && !scope.place.isNested(), 6, () -> word("Sings.super."));
        }
    }

    private void inner(Forms<Tree> forms, Scope scope, int depth, String more) {
        forms.when(scope.hasInstance, 3, () -> inner("new Inner(", scope, depth, more))
                .when(scope.instance != null, 1, () -> inner(scope.instance + ".new Inner(", scope, depth, more))
                .add(1, () -> inner("other(trace).new Inner(", scope, depth, more));
    }

    private Tree inner(String start, Scope scope, int depth, String more) {
        return Tree.of(Tree.Place.WHOLE, start, grammar.expressions.of(INT, scope, depth), ")." + more);
    }

    private void ofHolder(Forms<Tree> forms, AsyncMethod method, Scope scope, int depth) {
        Type argument = method.argument();
        boolean isInherited = scope.place.host() == Host.KEEPER && !scope.place.isStatic();
        forms.add(2, () -> held("new Holder<" + argument.boxed() + ">(", argument, scope, depth))
                .when(
                        argument.equals(STRING) && !method.isPrivate(),
                        2,
                        () -> held("new Keeper(", STRING, scope, depth))
                .when(
                        argument.equals(STRING) && isInherited,
                        6,
                        () -> word(scope.place.isNested() ? "Keeper.super." : "super."))
                .when(
                        argument.equals(Type.VARIABLE) && scope.place.host() == Host.HOLDER && !scope.place.isStatic(),
                        2,
                        () -> word(""));
    }

    private Tree held(String start, Type argument, Scope scope, int depth) {
        return Tree.of(Tree.Place.WHOLE, start, grammar.assignments.bounded(argument, scope, depth), ").");
    }

    private Tree pair(Scope scope, int depth) {
        return Tree.of(
                Tree.Place.WHOLE,
                "new Pair(",
                grammar.expressions.of(INT, scope, depth),
                ", ",
                grammar.assignments.bounded(STRING, scope, depth),
                ").");
    }

    private Tree tone(Scope scope, int depth) {
        return choice.percent(50)
                ? word(constant(scope) + ".")
                : Tree.of(Tree.Place.WHOLE, "Tone.values()[", index(scope, depth), "].");
    }

    /** A constant of the enum. Its own constructor may not name it. */
    String constant(Scope scope) {
        return scope.place.host() == Host.ENUM ? "Tone.valueOf(\"LOW\")" : choice.of("Tone.LOW", "Tone.HIGH");
    }

    private Tree index(Scope scope, int depth) {
        return Tree.of(Tree.Place.WHOLE, grammar.expressions.of(INT, scope, depth), " & 1");
    }
}
