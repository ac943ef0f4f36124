package dev.stator.processor.random;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a statement or expression may name and do where it stands. Each block has its own; an inner one sees what is outside. */
final class Scope {

    private final List<Variable> variables = new ArrayList<>();

    /** Names that may not be declared again here: those of all variables around, also those that may not be read. */
    private final List<String> taken = new ArrayList<>();

    /** Names of variables around a class: declared again they are new ones, and until then they do not mean a field. */
    private final List<String> around = new ArrayList<>();

    private final List<Target> targets = new ArrayList<>();

    /** Whether await() may stand here. */
    final boolean awaits;

    /** Whose member the code is. */
    final Place place;

    /** Whether there is an instance of the program's class here, by simple name. */
    final boolean hasInstance;

    /** What names that instance: this, or Outer.this; null if nothing does. */
    final String instance;

    private final String programClass;

    /** What the future completes with that is returned here; null if nothing may be returned. */
    final Type returned;

    /** The emitter of the generator that the code stands in, and what it emits; null if there is none. */
    final Variable emitter;

    /** Whether this is the body of that generator: what is returned is its end. */
    final boolean isGenerator;

    /** Whether a switch expression is around. */
    private boolean isInSwitch;

    /** Whether a switch expression here may hold a try statement: it may not where javac fails at that. */
    private boolean mayTry = true;

    private Scope(
            boolean awaits, Place place, String programClass, Type returned, Variable emitter, boolean isGenerator) {
        this.emitter = emitter;
        this.isGenerator = isGenerator;
        this.awaits = awaits;
        this.place = place;
        this.programClass = programClass;
        this.hasInstance = place.hasProgram();
        this.instance = place.program(programClass);
        this.returned = returned;
    }

    /** The body of an async method. */
    static Scope ofMethod(Place place, String programClass, Type returned) {
        return new Scope(true, place, programClass, returned, null, false);
    }

    /** The body of a generator. */
    static Scope ofGenerator(Place place, String programClass, Variable emitter) {
        return new Scope(true, place, programClass, emitter.type(), emitter, true);
    }

    private Scope in(boolean awaits, Type returned) {
        return new Scope(awaits, place, programClass, returned, emitter, isGenerator);
    }

    /** A body of its own, in this one. */
    private Scope ofBody(boolean awaits, Place place, Type returned) {
        return new Scope(awaits, place, programClass, returned, emitter, false);
    }

    private Scope copy(Scope scope, Predicate<Variable> visible, boolean withTargets) {
        scope.taken.addAll(taken);
        scope.around.addAll(around);
        variables.stream().filter(visible).forEach(scope.variables::add);
        if (withTargets) {
            scope.targets.addAll(targets);
        }
        return scope;
    }

    private Scope inBody(Scope scope, boolean withTargets) {
        scope.isInSwitch = isInSwitch;
        scope.mayTry = mayTry;
        return copy(scope, any -> true, withTargets);
    }

    /** A block in this one. */
    Scope block() {
        return inBody(in(awaits, returned), true);
    }

    /** A block that a break or continue to {@code target} may leave. */
    Scope block(Target target) {
        Scope scope = block();
        scope.targets.add(target);
        return scope;
    }

    /** A block without awaits. */
    Scope plainBlock() {
        return inBody(in(false, returned), true);
    }

    /** The cases of a switch expression, which no jump leaves. */
    Scope switchExpression(boolean mayTry) {
        Scope scope = inBody(in(awaits, null), false);
        scope.isInSwitch = true;
        scope.mayTry = mayTry;
        return scope;
    }

    /** A guard of a case, which names no variable that changes. */
    Scope guard() {
        Scope scope = block();
        scope.variables.removeIf(variable -> !variable.isConstant());
        return scope;
    }

    /** Where the value of an operand to the left waits. javac fails if that is a long or a double while a switch expression tries. */
    Scope beside(Type operand) {
        Scope scope = block();
        scope.mayTry &= !operand.isWide();
        return scope;
    }

    /** The body of a lambda. */
    Scope lambda() {
        return copy(ofBody(false, place, null), Variable::isConstant, false);
    }

    /** The body of an async block. */
    Scope asyncBlock(Type type) {
        return copy(ofBody(true, place, type), Variable::isConstant, false);
    }

    /** The body of a method of a local or anonymous class. */
    Scope innerMethod() {
        return inClass(ofBody(false, place.nested(), null));
    }

    /** The body of an async method of a local or anonymous class. */
    Scope innerAsyncMethod(Type type) {
        return inClass(ofBody(true, place.nested(), type));
    }

    /** The body of a method of a local record, enum or interface, which captures nothing. */
    Scope staticMethod(boolean awaits, Type type) {
        Scope scope = new Scope(
                awaits, new Place(place.host(), true, true, false), programClass, awaits ? type : null, null, false);
        scope.around.addAll(around);
        scope.around.addAll(taken);
        return scope;
    }

    private Scope inClass(Scope scope) {
        copy(scope, Variable::isConstant, false);
        scope.around.addAll(taken);
        scope.taken.clear();
        return scope;
    }

    /** The types that variables have here. */
    Stream<Type> types() {
        Stream<Type> variable = place.hasVariable() ? Stream.of(Type.VARIABLE, Type.VARIABLES) : Stream.empty();
        return Stream.concat(Type.TEXTUAL.stream(), variable);
    }

    /** One of them; where there is a type variable, often that. */
    Type type(Choice choice) {
        return place.hasVariable() && choice.percent(20)
                ? choice.of(List.of(Type.VARIABLE, Type.VARIABLE, Type.VARIABLES))
                : choice.of(Type.TEXTUAL);
    }

    /** A name that is free here, for a variable. It is taken from now on, so that its own initializer does not declare it too. */
    String name(Choice choice) {
        String name = Names.free(taken, choice);
        taken.add(name);
        variables.removeIf(hidden -> hidden.name().equals(name));
        return name;
    }

    Variable declare(Choice choice, Type type, boolean isConstant) {
        return declare(new Variable(name(choice), type, isConstant));
    }

    Variable declare(Variable variable) {
        variables.removeIf(hidden -> hidden.name().equals(variable.name()));
        variables.add(variable);
        taken.add(variable.name());
        return variable;
    }

    /** A member of the class here may have the name. */
    void hide(String name) {
        variables.removeIf(hidden -> hidden.name().equals(name));
        around.add(name);
    }

    List<Variable> variables(Type type) {
        return variables.stream()
                .filter(variable -> variable.type().equals(type))
                .toList();
    }

    List<Variable> assignable(Type type) {
        return variables.stream()
                .filter(variable -> variable.type().equals(type) && !variable.isConstant())
                .toList();
    }

    /** Whether a simple name means a variable here, not a field. */
    boolean hides(String field) {
        return taken.contains(field) || around.contains(field);
    }

    Stream<Target> targets() {
        return targets.stream();
    }

    /** Whether javac compiles synchronized wrongly here, and takes array initializers and lambdas for those of a var around. */
    boolean isInSwitch() {
        return isInSwitch;
    }

    /** Whether a switch expression that stands here may hold a try statement, and those around it. */
    boolean mayTryInSwitch() {
        return mayTry;
    }

    /** How often a try statement stands here, if it may. */
    int tries() {
        return !isInSwitch ? 6 : mayTry ? 2 : 0;
    }

    /** Where an unlabelled break leads, if anywhere; a labelled block is none. */
    Target innermost() {
        for (int i = targets.size() - 1; i >= 0; i--) {
            if (targets.get(i).label == null || targets.get(i).isLoop) {
                return targets.get(i);
            }
        }
        return null;
    }
}
