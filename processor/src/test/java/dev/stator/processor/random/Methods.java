package dev.stator.processor.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The async methods of a program: those of its class and of the types in it, generic ones, those with varargs and generators among them. */
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

    /** What generators emit: no primitives, and nothing that looks otherwise in each run. */
    private static final List<Type> ELEMENTS =
            List.of(Type.BOXED_INT, Type.BOXED_INT, Type.STRING, Type.STRING, Type.BOXED_LONG, Type.OBJECT, Type.POINT);

    private static final List<Type> ARRAYS = List.of(Type.INTS, Type.STRINGS);

    private static final int TREES = 40;
    private static final int NESTING = 3;

    private final Choice choice;
    private final Grammar grammar;
    private final List<AsyncMethod> all = new ArrayList<>();

    Methods(Grammar grammar) {
        this.choice = grammar.choice;
        this.grammar = grammar;
        declare(
                Host.PROGRAM,
                2 + choice.below(2),
                "",
                "private ",
                "final ",
                "protected ",
                "static ",
                "private static ");
        declare(Host.INTERFACE, choice.below(3), "default ", "default ", "private ", "static ", "private static ");
        declare(Host.RECORD, choice.below(2), "", "private ", "final ");
        declare(Host.ENUM, choice.below(2), "", "private ");
        declare(Host.INNER, choice.below(2), "", "private ", "static ");
        declare(Host.DEEPER, choice.below(2), "");
        declare(Host.HOLDER, choice.below(3), "", "", "private ", "protected ");
    }

    private void declare(Host host, int count, String... modifiers) {
        for (int i = 0; i < count; i++) {
            boolean isGeneric = host == Host.PROGRAM ? choice.percent(20) : host == Host.HOLDER;
            boolean isVarargs = choice.percent(15);
            boolean isGenerator = choice.percent(30);
            List<Type> parameters =
                    new ArrayList<>(isGeneric && host == Host.PROGRAM ? List.of(Type.VARIABLE) : List.of());
            for (int p = choice.below(3); p > 0; p--) {
                parameters.add(isGeneric && choice.percent(60) ? variable() : choice.of(TYPES));
            }
            if (isVarargs) {
                parameters.add(choice.of(ARRAYS));
            }
            all.add(new AsyncMethod(
                    host,
                    choice.of(modifiers),
                    isGeneric && host != Host.HOLDER ? "<T> " : "",
                    choice.name("method"),
                    parameters,
                    isVarargs,
                    isGeneric && choice.percent(60) ? Type.VARIABLE : choice.of(isGenerator ? ELEMENTS : TYPES),
                    isGenerator,
                    Type.VARIABLE));
        }
    }

    private Type variable() {
        return choice.percent(70) ? Type.VARIABLE : Type.VARIABLES;
    }

    /** The methods with this result that can be called in the scope. */
    List<AsyncMethod> callable(Type result, Scope scope) {
        return scope.awaits
                ? all.stream()
                        .filter(method -> !method.isGenerator())
                        .map(method -> method.giving(result, scope.place.hasVariable()))
                        .flatMap(Optional::stream)
                        .toList()
                : List.of();
    }

    /** The generators that can be called in the scope. */
    List<AsyncMethod> generators(Scope scope) {
        return scope.awaits ? all().stream().filter(AsyncMethod::isGenerator).toList() : List.of();
    }

    /** Each method, as a call from outside sees it. */
    List<AsyncMethod> all() {
        return all.stream()
                .map(method -> method.isGeneric() ? method.as(Type.STRING) : method)
                .toList();
    }

    /** The methods that a type declares, as its members. */
    Tree declarations(Host host) {
        return members(method -> method.host() == host, method -> declaration(method, host, method.modifiers()));
    }

    /** Overrides of some of the methods that a type inherits, as its members. */
    Tree overrides(Host heir, Host parent) {
        String modifiers = parent == Host.INTERFACE ? "@Override\npublic " : "@Override\nprotected ";
        return members(
                method -> method.host() == parent && method.isOverridable() && choice.percent(60),
                method -> declaration(heir == Host.KEEPER ? method.as(Type.STRING) : method, heir, modifiers));
    }

    private Tree members(Predicate<AsyncMethod> chosen, Function<AsyncMethod, Tree> declaration) {
        return Tree.join(
                Tree.Place.WHOLE,
                "",
                all.stream().filter(chosen).map(declaration).toList());
    }

    private Tree declaration(AsyncMethod method, Host host, String modifiers) {
        choice.budget(TREES);
        boolean hasVariable = !method.typeParameters().isEmpty() || (host == Host.HOLDER && !method.isStatic());
        Place place = new Place(host, method.isStatic(), false, hasVariable);
        Scope scope = method.isGenerator()
                ? Scope.ofGenerator(
                        place, grammar.programClass, new Variable(choice.name("out"), method.result(), true))
                : Scope.ofMethod(place, grammar.programClass, method.result());
        if (!method.isStatic()) {
            grammar.hosts.state(host).forEach(scope::declare);
        }
        String header = "@Async\n" + modifiers + method.typeParameters()
                + (method.isGenerator() ? "Stream<" : "Future<")
                + method.result().boxed() + "> " + method.name() + "("
                + String.join(", ", parameters(method, scope)) + ") throws Exception {\n";
        String outOfFuel = method.isGenerator()
                ? grammar.generators.emitter(scope) + "if (!burn()) return " + grammar.generators.end(scope) + ";\n"
                : "if (!burn()) return Future.ready("
                        + method.result().smallest().get(0) + ");\n";
        return Tree.member(header + outOfFuel, grammar.statements.body(scope, NESTING), "}\n\n");
    }

    private List<String> parameters(AsyncMethod method, Scope scope) {
        List<String> parameters = new ArrayList<>();
        int last = method.parameters().size() - 1;
        for (int i = 0; i <= last; i++) {
            Type type = method.parameters().get(i);
            boolean isConstant = choice.percent(50);
            Variable variable = scope.declare(choice, type, isConstant);
            String written = method.isVarargs() && i == last ? type.name().replace("[]", "...") : type.name();
            parameters.add((isConstant ? choice.of("final ", "") : "") + written + " " + variable.name());
        }
        return parameters;
    }
}
