package dev.stator.processor.analysis.tree;

import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Names that mean a type of its own inside a class, whatever they mean outside. */
public final class InnerTypeNames {

    private InnerTypeNames() {}

    /** The names of a class, its type variables and those of its methods, and the types that are its members. */
    public static Set<String> of(Attribution attribution, TypeElement type) {
        Set<String> names = new HashSet<>();
        names.add(type.getSimpleName().toString());
        type.getTypeParameters()
                .forEach(variable -> names.add(variable.getSimpleName().toString()));
        for (Element member : attribution.elements().getAllMembers(type)) {
            if (member instanceof TypeElement) {
                names.add(member.getSimpleName().toString());
            }
        }
        ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .flatMap(method -> method.getTypeParameters().stream())
                .forEach(variable -> names.add(variable.getSimpleName().toString()));
        names.remove("");
        return names;
    }
}
