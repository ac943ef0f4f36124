package dev.stator.processor.random;

import java.util.List;
import java.util.Optional;

/**
 * An async method of a program, as its calls see it.
 *
 * @param typeParameters what stands before the result, perhaps empty
 * @param isVarargs whether the last parameter, an array, takes any number of arguments
 * @param isGenerator whether it returns a stream of the result's type
 * @param argument what T stands for in this use of the method
 */
record AsyncMethod(
        Host host,
        String modifiers,
        String typeParameters,
        String name,
        List<Type> parameters,
        boolean isVarargs,
        Type result,
        boolean isGenerator,
        Type argument) {

    /** What T may stand for. */
    private static final List<Type> ARGUMENTS =
            List.of(Type.STRING, Type.OBJECT, Type.BOXED_INT, Type.POINT, Type.COLOR);

    boolean isStatic() {
        return modifiers.contains("static");
    }

    boolean isPrivate() {
        return modifiers.contains("private");
    }

    boolean isOverridable() {
        return !isStatic() && !isPrivate() && !modifiers.contains("final");
    }

    boolean isGeneric() {
        return !typeParameters.isEmpty() || host == Host.HOLDER;
    }

    /** The use of this method that gives such a result, if there is one where T itself is known or not. */
    Optional<AsyncMethod> giving(Type wanted, boolean knowsVariable) {
        if (isGeneric() && result.equals(Type.VARIABLE)) {
            boolean fits = ARGUMENTS.contains(wanted) || (wanted.equals(Type.VARIABLE) && knowsVariable);
            return fits ? Optional.of(as(wanted)) : Optional.empty();
        }
        return result.equals(wanted) ? Optional.of(isGeneric() ? as(Type.STRING) : this) : Optional.empty();
    }

    /** The use of this method where T is that type. */
    AsyncMethod as(Type type) {
        return new AsyncMethod(
                host,
                modifiers,
                typeParameters,
                name,
                parameters.stream().map(parameter -> parameter.with(type)).toList(),
                isVarargs,
                result.with(type),
                isGenerator,
                type);
    }
}
