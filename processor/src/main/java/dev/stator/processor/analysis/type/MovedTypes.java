package dev.stator.processor.analysis.type;

import dev.stator.processor.model.Fragment;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** The names, in machines, of the types that have moved there with the bodies that declare them. */
public final class MovedTypes {

    /** The scope that each stands in, or none: then it is a member of the machine itself. */
    private final Map<TypeElement, Optional<LocalScope>> places = new HashMap<>();

    private final Map<TypeElement, String> names = new HashMap<>();

    public void put(TypeElement type, String name, @Nullable LocalScope scope) {
        places.put(type, Optional.ofNullable(scope));
        names.put(type, name);
    }

    /** The simple name of a type: the user's, or one for an anonymous class. */
    public String simpleName(TypeElement type) {
        return names.getOrDefault(type, type.getSimpleName().toString());
    }

    /** Whether a type has moved, or one around it. */
    public boolean holds(@Nullable Element type) {
        return moved(type) != null;
    }

    /** The scope that {@code type} stands in, or the moved type around it. */
    @Nullable
    public LocalScope scope(TypeElement type) {
        TypeElement moved = moved(type);
        return moved == null
                ? null
                : places.getOrDefault(moved, Optional.empty()).orElse(null);
    }

    /** The name of a type, without type arguments: {@code Scope.Verse.Line}. */
    public Fragment name(TypeElement type) {
        LocalScope scope = scope(type);
        return Fragment.text((scope == null ? "" : scope.path() + ".") + nameInScope(type));
    }

    /** The same with the type variables that the scope declares: {@code Scope<T>.Verse.Line}. */
    public Fragment type(TypeElement type) {
        LocalScope scope = scope(type);
        return scope == null || !isInner(type) ? name(type) : Fragment.text(scope.type() + "." + nameInScope(type));
    }

    /** Whether an object of the type belongs to one of its scope. */
    public boolean isInner(TypeElement type) {
        LocalScope scope = scope(type);
        return scope != null
                && scope.hasObject()
                && type.getKind() == ElementKind.CLASS
                && !type.getModifiers().contains(Modifier.STATIC)
                && (!(type.getEnclosingElement() instanceof TypeElement outer) || isInner(outer));
    }

    /** Whether a type is one for each value of the scope's type variables. At run time there is only the type without them. */
    public boolean isGeneric(TypeElement type) {
        LocalScope scope = scope(type);
        return scope != null && scope.seesTypeVariables() && isInner(type);
    }

    private String nameInScope(TypeElement type) {
        String name = simpleName(type);
        return type.getEnclosingElement() instanceof TypeElement outer ? nameInScope(outer) + "." + name : name;
    }

    private @Nullable TypeElement moved(@Nullable Element type) {
        Element element = type;
        while (element instanceof TypeElement && !places.containsKey(element)) {
            element = element.getEnclosingElement();
        }
        return element instanceof TypeElement found ? found : null;
    }
}
