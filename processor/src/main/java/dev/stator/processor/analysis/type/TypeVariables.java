package dev.stator.processor.analysis.type;

import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.NameScope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Parameterizable;
import javax.lang.model.element.TypeParameterElement;

/**
 * The type variables that code sees, and their names where all of them are declared in one place.
 *
 * <pre>
 * class Songs&lt;T> {
 *     &lt;T, U> Future&lt;U> sing(T verse)       class Songs$sing&lt;T2, T, U>
 * </pre>
 */
public final class TypeVariables {

    /** Each under its own name. */
    static final TypeVariables AS_DECLARED = new TypeVariables(Map.of());

    /** New names of those that others hide. */
    private final Map<TypeParameterElement, String> renamed;

    private TypeVariables(Map<TypeParameterElement, String> renamed) {
        this.renamed = renamed;
    }

    /** Names for variables that are declared side by side; those that stand in others come last, and keep theirs. */
    static TypeVariables sideBySide(List<TypeParameterElement> variables) {
        NameScope names = new NameScope();
        variables.forEach(variable -> names.reserve(variable.getSimpleName().toString()));
        Map<TypeParameterElement, String> renamed = new HashMap<>();
        for (int i = 0; i < variables.size(); i++) {
            String name = variables.get(i).getSimpleName().toString();
            if (variables.subList(i + 1, variables.size()).stream()
                    .anyMatch(inner -> inner.getSimpleName().contentEquals(name))) {
                renamed.put(variables.get(i), names.fresh(name));
            }
        }
        return new TypeVariables(renamed);
    }

    /** {@code T}. */
    String name(TypeParameterElement variable) {
        return renamed.getOrDefault(variable, variable.getSimpleName().toString());
    }

    /** Those that a method or class sees, those of what encloses it first. A static one sees its own only. */
    public static List<TypeParameterElement> inScope(Parameterizable declared) {
        List<TypeParameterElement> variables = new ArrayList<>(declared.getTypeParameters());
        variables.addAll(0, around(declared));
        return variables;
    }

    /** Those of what encloses a method or class, as far as it sees them. */
    public static List<TypeParameterElement> around(Element declared) {
        List<TypeParameterElement> variables = new ArrayList<>();
        Element element = declared;
        while (element != null && !element.getModifiers().contains(Modifier.STATIC)) {
            element = element.getEnclosingElement();
            boolean isInitializer = element != null
                    && (element.getKind() == ElementKind.INSTANCE_INIT || element.getKind() == ElementKind.STATIC_INIT);
            if (element instanceof Parameterizable around && !isInitializer) {
                variables.addAll(0, around.getTypeParameters());
            }
        }
        return variables;
    }

    /** {@code <T, U>}, or nothing. */
    static Fragment arguments(List<? extends TypeParameterElement> variables) {
        return variables.isEmpty()
                ? Fragment.EMPTY
                : Fragment.text(variables.stream()
                        .map(variable -> variable.getSimpleName().toString())
                        .collect(Collectors.joining(", ", "<", ">")));
    }
}
