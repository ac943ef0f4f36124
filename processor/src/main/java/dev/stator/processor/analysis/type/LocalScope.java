package dev.stator.processor.analysis.type;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * A class of a machine around types that a body declares. An object of it holds what local classes capture; see
 * docs/design/local-classes.md.
 *
 * @param name its simple name
 * @param parent the scope that it stands in, whose classes its own ones use
 * @param typeVariables the names of the type variables that it declares
 * @param capturesSelf whether it holds the receiver itself, not its parent
 * @param captured the variables that it holds itself, not its parent
 * @param objects which objects of it there are
 */
public record LocalScope(
        String name,
        @Nullable LocalScope parent,
        List<String> typeVariables,
        boolean capturesSelf,
        List<VariableElement> captured,
        Objects objects) {

    public enum Objects {
        /** None: its types are static. */
        NONE,
        /** One, made where the user declares the class. */
        OF_DECLARATION,
        /** One for each object of an anonymous class, made with it. */
        OF_EACH
    }

    /** The scope of a type that is apart only because another one has its name. */
    public static LocalScope ofNamesake(String name) {
        return new LocalScope(name, null, List.of(), false, List.of(), Objects.NONE);
    }

    public boolean hasObject() {
        return objects != Objects.NONE;
    }

    /** Whether this is {@code other}, or stands in it. */
    public boolean isIn(LocalScope other) {
        return equals(other) || (parent != null && parent.isIn(other));
    }

    /** Whether an object of it holds, itself or by its parents, all that is captured. */
    public boolean holds(Captures captures) {
        return (!captures.self() || holdsSelf())
                && (!captures.typeVariables() || seesTypeVariables())
                && held().containsAll(captures.variables());
    }

    public boolean holdsSelf() {
        return capturesSelf || (parent != null && parent.holdsSelf());
    }

    public boolean seesTypeVariables() {
        return !typeVariables.isEmpty() || (parent != null && parent.seesTypeVariables());
    }

    public Set<VariableElement> held() {
        Set<VariableElement> held = parent == null ? new HashSet<>() : parent.held();
        held.addAll(captured);
        return held;
    }

    /** {@code Scope.Scope2}. */
    String path() {
        return parent == null ? name : parent.path() + "." + name;
    }

    /** {@code Scope<T>.Scope2}. */
    public String type() {
        String arguments = typeVariables.isEmpty() ? "" : "<" + String.join(", ", typeVariables) + ">";
        return (parent == null ? name : parent.type() + "." + name) + arguments;
    }
}
