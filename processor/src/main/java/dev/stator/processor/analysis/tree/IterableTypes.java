package dev.stator.processor.analysis.tree;

import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** What an {@code Iterable} iterates over: the type argument of {@code java.lang.Iterable} among the supertypes of a type. */
public record IterableTypes(Attribution attribution) {

    /** The element type (of a wildcard its capture), or null for a raw type. */
    @Nullable
    public TypeMirror element(TypeMirror type) {
        TypeMirror captured = attribution.types().capture(type);
        if (captured instanceof DeclaredType declared
                && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals("java.lang.Iterable")) {
            return declared.getTypeArguments().isEmpty()
                    ? null
                    : declared.getTypeArguments().get(0);
        }
        for (TypeMirror supertype : attribution.types().directSupertypes(captured)) {
            TypeMirror element = element(supertype);
            if (element != null) {
                return element;
            }
        }
        return null;
    }
}
