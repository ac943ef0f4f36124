package dev.stator.processor.analysis.type;

import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** Types that javac infers and nobody can write: captured wildcards, intersections, anonymous classes, and what they are part of. */
public final class InferredTypes {

    private InferredTypes() {}

    /** Whether a type is written as itself, and not as a bound of what it is. */
    public static boolean hasName(TypeMirror type) {
        if (type.getKind() == TypeKind.INTERSECTION) { // which javac takes for a class, too
            return false;
        }
        if (type instanceof ArrayType array) {
            return hasName(array.getComponentType());
        }
        if (type instanceof DeclaredType declared) {
            return !isAnonymous(type)
                    && hasName(declared.getEnclosingType())
                    && declared.getTypeArguments().stream().allMatch(InferredTypes::hasName);
        }
        return !(type instanceof TypeVariable variable && isCaptured(variable));
    }

    public static boolean isAnonymous(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                && ((DeclaredType) type).asElement().getSimpleName().length() == 0;
    }

    /** What an anonymous class is written as. */
    public static TypeMirror superclassOrInterface(TypeElement anonymous) {
        return anonymous.getInterfaces().isEmpty()
                ? anonymous.getSuperclass()
                : anonymous.getInterfaces().get(0);
    }

    static boolean isCaptured(TypeVariable variable) {
        return variable.asElement().getSimpleName().toString().startsWith("<");
    }

    /** Whether a captured wildcard stands in a type, as in {@code Class<capture>}, so that it is written as what is above it. */
    static boolean mentionsCaptured(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return mentionsCaptured(array.getComponentType());
        }
        if (type instanceof DeclaredType declared) {
            return declared.getTypeArguments().stream().anyMatch(InferredTypes::mentionsCaptured);
        }
        return type instanceof TypeVariable variable && isCaptured(variable);
    }
}
