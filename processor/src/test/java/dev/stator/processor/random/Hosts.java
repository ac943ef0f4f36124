package dev.stator.processor.random;

import java.util.List;

/** The types of a program that declare async methods beside its own class, and how an instance of that is made. */
final class Hosts {

    private final Choice choice;
    private final Grammar grammar;

    Hosts(Grammar grammar) {
        this.choice = grammar.choice;
        this.grammar = grammar;
    }

    /** The fields of a type, as its instance methods see them. */
    List<Variable> state(Host host) {
        return switch (host) {
            case RECORD -> List.of(new Variable("first", Type.INT, true), new Variable("second", Type.STRING, true));
            case ENUM, CONSTANT -> List.of(new Variable("pitch", Type.INT, true));
            case INNER -> List.of(new Variable("own", Type.INT, false));
            case DEEPER -> List.of(new Variable("own", Type.INT, false), new Variable("deep", Type.STRING, false));
            case HOLDER -> List.of(new Variable("held", Type.VARIABLE, false));
            default -> List.of();
        };
    }

    Tree declarations() {
        return Tree.of(
                Tree.Place.WHOLE,
                type("interface Sings {\n", grammar.initializers.ofInterface(), members(Host.INTERFACE)),
                type(
                        "record Pair(int first, String second) implements Sings {\n",
                        grammar.methods.overrides(Host.RECORD, Host.INTERFACE),
                        members(Host.RECORD)),
                type(
                        "enum Tone implements Sings {\nLOW(1),\nHIGH(2) {\n",
                        grammar.methods.overrides(Host.CONSTANT, Host.ENUM),
                        "};\n\nfinal int pitch;\nfinal Supplier<Future<Integer>> later;\n\nTone(int pitch) {\nthis.pitch = pitch;\n",
                        grammar.initializers.ofEnum(),
                        "}\n\n",
                        grammar.methods.overrides(Host.ENUM, Host.INTERFACE),
                        members(Host.ENUM)),
                type(
                        "class Inner {\nprivate int own;\n\nInner(int own) {\nthis.own = own;\n}\n\n",
                        members(Host.INNER),
                        "class Deeper {\nString deep = \"d\" + own;\n\n",
                        members(Host.DEEPER),
                        "}\n"),
                type(
                        "static class Holder<T> {\nprotected T held;\n\nHolder(T held) {\nthis.held = held;\n}\n\n",
                        members(Host.HOLDER)),
                type(
                        "static class Keeper extends Holder<String> {\nKeeper(String held) {\nsuper(held);\n}\n\n",
                        grammar.methods.overrides(Host.KEEPER, Host.HOLDER)),
                derived());
    }

    private Tree members(Host host) {
        return grammar.methods.declarations(host);
    }

    private Tree type(Object... parts) {
        return Tree.member(choice.of("", "private "), Tree.of(Tree.Place.WHOLE, parts), "}\n\n");
    }

    private Tree derived() {
        String name = grammar.programClass;
        return Tree.of(
                Tree.Place.WHOLE,
                Tree.member(
                        "static class Derived extends " + name + " implements Sings {\n",
                        grammar.methods.overrides(Host.DERIVED, Host.PROGRAM),
                        grammar.methods.overrides(Host.DERIVED, Host.INTERFACE),
                        "}\n\n"),
                "static " + name + " other(Trace trace) {\n",
                Tree.statement("if (fuel % 3 == 0) return new Derived();\n"),
                Tree.statement("if (fuel % 3 == 1) return new " + name + "(\"five\");\n"),
                "return new " + name + "();\n}\n\n");
    }
}
