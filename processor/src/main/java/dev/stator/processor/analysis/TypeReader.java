package dev.stator.processor.analysis;

import dev.stator.processor.model.Expression.ValueType;
import dev.stator.processor.model.Fragment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.Parameterizable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.UnionType;
import javax.lang.model.type.WildcardType;

/**
 * Types as text that a sibling of the user's class can write.
 *
 * <p>In: a type as javac inferred it. Out: a fragment. What cannot be written is replaced by the nearest type above that can: a
 * captured wildcard by its bound (as a type argument, by a wildcard), an intersection by its first bound, an anonymous class by what it
 * extends. A type that is private is {@linkplain NotCovered not covered}.
 */
final class TypeReader {

    private final Attribution attribution;

    TypeReader(Attribution attribution) {
        this.attribution = attribution;
    }

    ValueType valueType(TypeMirror type) {
        return switch (type.getKind()) {
            case VOID -> ValueType.VOID;
            case BOOLEAN -> ValueType.BOOLEAN;
            case BYTE, SHORT, INT, LONG, CHAR, FLOAT, DOUBLE -> new ValueType(Fragment.text(type.toString()), "0");
            default -> new ValueType(read(type), null);
        };
    }

    Fragment read(TypeMirror type) {
        return read(type, new HashSet<>());
    }

    private Fragment read(TypeMirror type, Set<TypeMirror> expanding) {
        return switch (type.getKind()) {
            case BOOLEAN, BYTE, SHORT, INT, LONG, CHAR, FLOAT, DOUBLE, VOID ->
                Fragment.text(type.getKind().name().toLowerCase(java.util.Locale.ROOT));
            case ARRAY -> Fragment.of(read(((ArrayType) type).getComponentType(), expanding), "[]");
            case DECLARED -> declared((DeclaredType) type, expanding);
            case TYPEVAR -> variable((TypeVariable) type, expanding);
            case WILDCARD -> wildcard((WildcardType) type, expanding);
            case INTERSECTION -> read(((IntersectionType) type).getBounds().get(0), expanding);
            case UNION -> read(commonClass((UnionType) type), expanding);
            default -> Fragment.type("java.lang", "Object");
        };
    }

    /** The value of a variable that had to be declared with the type that {@link #read} gives, as one of its own type. */
    Fragment view(TypeMirror type, Fragment variable) {
        if (type.getKind() != TypeKind.INTERSECTION) {
            return variable;
        }
        List<Object> parts = new ArrayList<>();
        for (TypeMirror bound : ((IntersectionType) type).getBounds()) {
            parts.add(parts.isEmpty() ? "((" : " & ");
            parts.add(read(bound));
        }
        parts.addAll(List.of(") ", variable, ")"));
        return Fragment.of(parts.toArray());
    }

    /** The name of a class or interface, without type arguments. */
    Fragment name(TypeElement type) {
        List<String> names = new ArrayList<>();
        Element element = type;
        while (element instanceof TypeElement) {
            if (element.getModifiers().contains(Modifier.PRIVATE)) {
                throw new NotCovered("A private type (" + type.getSimpleName() + ")", "Make it package-private.");
            }
            names.add(0, element.getSimpleName().toString());
            element = element.getEnclosingElement();
        }
        if (!(element instanceof PackageElement owner)) {
            throw new NotCovered("A local class (" + type.getSimpleName() + ")", "Make it a nested class.");
        }
        return Fragment.type(owner.getQualifiedName().toString(), names.toArray(new String[0]));
    }

    /** The type variables that a method or class sees, those of the classes around it first. A static one sees its own only. */
    static List<TypeParameterElement> variablesInScope(Parameterizable declared) {
        List<TypeParameterElement> variables = new ArrayList<>(declared.getTypeParameters());
        Element member = declared;
        while (!member.getModifiers().contains(Modifier.STATIC)
                && member.getEnclosingElement() instanceof TypeElement type) {
            variables.addAll(0, type.getTypeParameters());
            member = type;
        }
        return variables;
    }

    /** {@code T extends Comparable<T> & Serializable}. */
    Fragment parameter(TypeParameterElement parameter) {
        List<Object> parts = new ArrayList<>(List.of(parameter.getSimpleName().toString()));
        String separator = " extends ";
        for (TypeMirror bound : parameter.getBounds()) {
            if (parameter.getBounds().size() > 1 || !isObject(bound)) {
                parts.add(separator);
                parts.add(read(bound));
                separator = " & ";
            }
        }
        return Fragment.of(parts.toArray());
    }

    private Fragment declared(DeclaredType type, Set<TypeMirror> expanding) {
        TypeElement element = (TypeElement) type.asElement();
        if (element.getSimpleName().length() == 0) {
            return read(superclassOrInterface(element), expanding);
        }
        if (type.getTypeArguments().isEmpty() && !isInnerOfGeneric(type)) {
            return name(element);
        }
        List<Object> parts = new ArrayList<>();
        Fragment name = name(element);
        if (isInnerOfGeneric(type)) {
            parts.add(read(type.getEnclosingType(), expanding));
            parts.add("." + element.getSimpleName());
        } else {
            parts.add(name);
        }
        String separator = "<";
        for (TypeMirror argument : type.getTypeArguments()) {
            parts.add(separator);
            parts.add(argument(argument, expanding));
            separator = ", ";
        }
        if (!type.getTypeArguments().isEmpty()) {
            parts.add(">");
        }
        return Fragment.of(parts.toArray());
    }

    private static boolean isInnerOfGeneric(DeclaredType type) {
        return type.getEnclosingType() instanceof DeclaredType outer
                && !outer.getTypeArguments().isEmpty();
    }

    private TypeMirror superclassOrInterface(TypeElement anonymous) {
        return anonymous.getInterfaces().isEmpty()
                ? anonymous.getSuperclass()
                : anonymous.getInterfaces().get(0);
    }

    private Fragment argument(TypeMirror argument, Set<TypeMirror> expanding) {
        if (argument instanceof TypeVariable variable && isCaptured(variable)) {
            if (!expanding.add(variable)) {
                return Fragment.text("?");
            }
            TypeMirror lower = variable.getLowerBound();
            Fragment bound = lower.getKind() == TypeKind.NULL
                    ? upper(variable, expanding)
                    : Fragment.of("? super ", read(lower, expanding));
            expanding.remove(variable);
            return bound;
        }
        if (argument.getKind() == TypeKind.INTERSECTION || isAnonymous(argument)) {
            return Fragment.of("? extends ", read(argument, expanding));
        }
        return read(argument, expanding);
    }

    private Fragment upper(TypeVariable variable, Set<TypeMirror> expanding) {
        TypeMirror bound = variable.getUpperBound();
        return isObject(bound) ? Fragment.text("?") : Fragment.of("? extends ", read(bound, expanding));
    }

    private Fragment variable(TypeVariable variable, Set<TypeMirror> expanding) {
        if (!isCaptured(variable)) {
            return Fragment.text(variable.asElement().getSimpleName().toString());
        }
        if (!expanding.add(variable)) {
            return read(attribution.types().erasure(variable), expanding);
        }
        Fragment bound = read(variable.getUpperBound(), expanding);
        expanding.remove(variable);
        return bound;
    }

    private Fragment wildcard(WildcardType type, Set<TypeMirror> expanding) {
        if (type.getSuperBound() != null) {
            return Fragment.of("? super ", read(type.getSuperBound(), expanding));
        }
        return type.getExtendsBound() == null
                ? Fragment.text("?")
                : Fragment.of("? extends ", read(type.getExtendsBound(), expanding));
    }

    /** The nearest class above all alternatives of a multi-catch. */
    private TypeMirror commonClass(UnionType type) {
        TypeMirror common = type.getAlternatives().get(0);
        while (true) {
            TypeMirror candidate = common;
            if (type.getAlternatives().stream()
                    .allMatch(each -> attribution.types().isSubtype(each, candidate))) {
                return candidate;
            }
            common = ((TypeElement) ((DeclaredType) common).asElement()).getSuperclass();
        }
    }

    private static boolean isCaptured(TypeVariable variable) {
        return variable.asElement().getSimpleName().toString().startsWith("<");
    }

    static boolean isAnonymous(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                && type instanceof DeclaredType declared
                && declared.asElement().getKind() == ElementKind.CLASS
                && declared.asElement().getSimpleName().length() == 0;
    }

    private static boolean isObject(TypeMirror type) {
        return type instanceof DeclaredType declared
                && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals("java.lang.Object");
    }
}
