package dev.stator.processor.analysis.tree;

import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/** What an {@code Iterable} iterates over: the type argument of {@code java.lang.Iterable} among the supertypes of a type. */
public record IterableTypes(Attribution attribution) {

    /** The element type (of a wildcard its bound), or null for a raw type. */
    @Nullable
    public TypeMirror element(TypeMirror type) {
        if (type instanceof DeclaredType declared
                && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals("java.lang.Iterable")) {
            return declared.getTypeArguments().isEmpty()
                    ? null
                    : bound(declared.getTypeArguments().get(0));
        }
        for (TypeMirror supertype :
                attribution.types().directSupertypes(attribution.types().capture(type))) {
            TypeMirror element = element(supertype);
            if (element != null) {
                return element;
            }
        }
        return null;
    }

    private @Nullable TypeMirror bound(TypeMirror argument) {
        if (argument.getKind() != TypeKind.WILDCARD) {
            return argument;
        }
        TypeMirror bound = ((WildcardType) argument).getExtendsBound();
        return bound == null
                ? attribution.elements().getTypeElement("java.lang.Object").asType()
                : bound;
    }
}
