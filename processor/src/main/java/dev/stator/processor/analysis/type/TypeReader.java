package dev.stator.processor.analysis.type;

import dev.stator.processor.analysis.tree.Attribution;
import dev.stator.processor.model.Expression.Result;
import dev.stator.processor.model.Expression.ValueType;
import dev.stator.processor.model.Fragment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
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
import org.jspecify.annotations.Nullable;

/**
 * Types as text that a sibling of the user's class can write.
 *
 * <p>In: a type as javac inferred it. Out: a fragment. What cannot be written is replaced by the nearest type above that can: a
 * captured wildcard by its bound (as a type argument, by a wildcard), an intersection by its first bound, an anonymous class by what it
 * extends. Private and local types are written as their stand-ins, see {@link Insides}.
 */
public final class TypeReader {

    private final Attribution attribution;
    private final Insides insides;
    private final boolean asSeenOutside;
    private final TypeVariables variables;

    TypeReader(Attribution attribution, Insides insides) {
        this(attribution, insides, false, TypeVariables.AS_DECLARED);
    }

    private TypeReader(Attribution attribution, Insides insides, boolean asSeenOutside, TypeVariables variables) {
        this.attribution = attribution;
        this.insides = insides;
        this.asSeenOutside = asSeenOutside;
        this.variables = variables;
    }

    /** Types as other top-level classes write them: never as stand-ins. */
    public TypeReader asSeenOutside() {
        return new TypeReader(attribution, insides, true, variables);
    }

    boolean standsIn(TypeElement type) {
        return !asSeenOutside && insides.holds(type);
    }

    /** For a machine, which declares side by side these variables of a method and of the classes around it. */
    public TypeReader within(List<TypeParameterElement> typeVariables) {
        return new TypeReader(attribution, insides, false, TypeVariables.sideBySide(typeVariables));
    }

    /** How a value of a type is answered: a primitive one, boxed or not, without its box. */
    public Result result(TypeMirror type) {
        return switch (attribution.unboxed(type).getKind()) {
            case INT -> Result.INT;
            case LONG -> Result.LONG;
            case DOUBLE -> Result.DOUBLE;
            default -> Result.REFERENCE;
        };
    }

    public ValueType valueType(TypeMirror type) {
        return switch (type.getKind()) {
            case VOID -> ValueType.VOID;
            case BOOLEAN -> ValueType.BOOLEAN;
            case BYTE, SHORT, INT, LONG, CHAR, FLOAT, DOUBLE -> new ValueType(Fragment.text(type.toString()), "0");
            default -> new ValueType(read(type), null, intersection(type));
        };
    }

    /**
     * {@code A & B}, or null. One that starts with a class over wildcards can't be written: javac captures the class and what it
     * inherits apart, and then finds that they don't agree.
     */
    private @Nullable Fragment intersection(TypeMirror type) {
        if (type instanceof TypeVariable variable && InferredTypes.isCaptured(variable)) {
            return intersection(variable.getUpperBound());
        }
        if (type.getKind() != TypeKind.INTERSECTION) {
            return null;
        }
        List<? extends TypeMirror> bounds = ((IntersectionType) type).getBounds();
        if (isClassOverWildcards(bounds.get(0))) {
            return null;
        }
        List<Object> parts = new ArrayList<>();
        for (TypeMirror bound : bounds) {
            parts.add(parts.isEmpty() ? "" : " & ");
            parts.add(read(bound));
        }
        return Fragment.of(parts.toArray());
    }

    private static boolean isClassOverWildcards(TypeMirror type) {
        return type instanceof DeclaredType declared
                && declared.asElement().getKind().isClass()
                && declared.getTypeArguments().stream().anyMatch(WildcardType.class::isInstance);
    }

    public Fragment read(TypeMirror type) {
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

    /** A type without type arguments, as a new array has them. */
    public Fragment erased(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return Fragment.of(erased(array.getComponentType()), "[]");
        }
        return type instanceof DeclaredType declared
                ? name((TypeElement) declared.asElement())
                : read(attribution.types().erasure(type));
    }

    /** A type as it may stand behind {@code instanceof}. */
    public Fragment reifiable(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return Fragment.of(reifiable(array.getComponentType()), "[]");
        }
        return type instanceof DeclaredType declared && insides.moved().isGeneric((TypeElement) declared.asElement())
                ? name((TypeElement) declared.asElement())
                : read(type);
    }

    /** The name of a class or interface, without type arguments. */
    public Fragment name(TypeElement type) {
        if (standsIn(type)) {
            return insides.name(type);
        }
        if (insides.moved().holds(type)) {
            return insides.moved().name(type);
        }
        TypeElement heir = insides.heir(type);
        if (heir != null) {
            return Fragment.of(name(heir), "." + type.getSimpleName());
        }
        List<String> names = new ArrayList<>();
        for (Element element = type; element instanceof TypeElement; element = element.getEnclosingElement()) {
            names.add(0, element.getSimpleName().toString());
        }
        String packageName =
                attribution.elements().getPackageOf(type).getQualifiedName().toString();
        return Fragment.type(packageName, names.toArray(new String[0]));
    }

    /** The stand-in of a class with the type variables in its scope as arguments. */
    Fragment standIn(TypeElement type) {
        boolean isInner = type.getEnclosingElement() instanceof TypeElement
                && !DenotableTypes.isLocal(type)
                && !type.getModifiers().contains(Modifier.STATIC);
        if (isInner && type.getEnclosingElement() instanceof TypeElement enclosing) {
            return Fragment.of(
                    standIn(enclosing), "." + type.getSimpleName(), TypeVariables.arguments(type.getTypeParameters()));
        }
        return Fragment.of(insides.name(type), TypeVariables.arguments(TypeVariables.inScope(type)));
    }

    /** {@code T}. */
    public String name(TypeParameterElement variable) {
        return variables.name(variable);
    }

    /** {@code T extends Comparable<T> & Serializable}. */
    public Fragment parameter(TypeParameterElement parameter) {
        return parameter(parameter, parameter.getBounds());
    }

    /** The same of a method as a class inherits it: its bounds speak of what the class extends. */
    Fragment parameter(TypeVariable inherited) {
        TypeMirror bound = inherited.getUpperBound();
        return parameter(
                (TypeParameterElement) inherited.asElement(),
                bound instanceof IntersectionType several ? several.getBounds() : List.of(bound));
    }

    private Fragment parameter(TypeParameterElement parameter, List<? extends TypeMirror> bounds) {
        List<Object> parts = new ArrayList<>(List.of(name(parameter)));
        String separator = " extends ";
        for (TypeMirror bound : bounds) {
            if (bounds.size() > 1 || !isObject(bound)) {
                parts.add(separator);
                parts.add(read(bound));
                separator = " & ";
            }
        }
        return Fragment.of(parts.toArray());
    }

    private Fragment declared(DeclaredType type, Set<TypeMirror> expanding) {
        TypeElement element = (TypeElement) type.asElement();
        if (insides.moved().holds(element)) {
            return moved(type, element, expanding);
        }
        if (element.getSimpleName().length() == 0) {
            return read(InferredTypes.superclassOrInterface(element), expanding);
        }
        Fragment simple = name(element);
        boolean hasOuterArguments = isInnerOfGeneric(type) && !DenotableTypes.isLocal(element);
        Fragment name = type.getEnclosingType() instanceof DeclaredType outer && hasOuterArguments
                ? Fragment.of(outer(outer, standsIn(element), expanding), "." + element.getSimpleName())
                : simple;
        List<Fragment> arguments = new ArrayList<>();
        if (DenotableTypes.isLocal(element) && !isRaw(type)) {
            TypeVariables.around(element).forEach(variable -> arguments.add(Fragment.text(name(variable))));
        }
        type.getTypeArguments().forEach(argument -> arguments.add(argument(argument, expanding)));
        return arguments.isEmpty() ? name : Fragment.of(name, "<", commas(arguments), ">");
    }

    private Fragment moved(DeclaredType type, TypeElement element, Set<TypeMirror> expanding) {
        Fragment name;
        if (isRaw(type)) {
            name = name(element);
        } else if (insides.moved().isInner(element)
                && type.getEnclosingType() instanceof DeclaredType outer
                && insides.moved().holds(outer.asElement())) {
            name = Fragment.of(read(outer, expanding), "." + element.getSimpleName());
        } else {
            name = insides.moved().type(element);
        }
        List<Fragment> arguments = new ArrayList<>();
        for (int i = 0; i < type.getTypeArguments().size(); i++) {
            TypeMirror argument = type.getTypeArguments().get(i);
            TypeMirror bound = element.getTypeParameters().get(i).getBounds().get(0);
            arguments.add(isWildcardUpTo(argument, bound) ? Fragment.text("?") : argument(argument, expanding));
        }
        return arguments.isEmpty() ? name : Fragment.of(name, "<", commas(arguments), ">");
    }

    /** Whether an argument says no more than the bound of its parameter. javac sees that bound through the scope, as another type. */
    private boolean isWildcardUpTo(TypeMirror argument, TypeMirror bound) {
        return argument instanceof WildcardType wildcard
                && wildcard.getExtendsBound() != null
                && attribution.types().isSameType(wildcard.getExtendsBound(), bound);
    }

    /** The type of the object around an inner one, or the stand-in of that type. */
    Fragment outer(DeclaredType type, boolean standIn) {
        return outer(type, standIn, new HashSet<>());
    }

    private Fragment outer(DeclaredType type, boolean standIn, Set<TypeMirror> expanding) {
        if (!standIn) {
            return read(type, expanding);
        }
        TypeElement element = (TypeElement) type.asElement();
        Fragment name = type.getEnclosingType() instanceof DeclaredType outer && isInnerOfGeneric(type)
                ? Fragment.of(outer(outer, true, expanding), "." + element.getSimpleName())
                : insides.name(element);
        List<Fragment> arguments = type.getTypeArguments().stream()
                .map(argument -> argument(argument, expanding))
                .toList();
        return arguments.isEmpty() ? name : Fragment.of(name, "<", commas(arguments), ">");
    }

    public static Fragment commas(List<Fragment> fragments) {
        List<Object> parts = new ArrayList<>();
        for (Fragment fragment : fragments) {
            parts.add(parts.isEmpty() ? "" : ", ");
            parts.add(fragment);
        }
        return Fragment.of(parts.toArray());
    }

    public static boolean isRaw(DeclaredType type) {
        return type.getTypeArguments().isEmpty()
                && !((TypeElement) type.asElement()).getTypeParameters().isEmpty();
    }

    public static boolean isInnerOfGeneric(DeclaredType type) {
        return type.getEnclosingType() instanceof DeclaredType outer
                && (!outer.getTypeArguments().isEmpty() || isInnerOfGeneric(outer));
    }

    private Fragment argument(TypeMirror argument, Set<TypeMirror> expanding) {
        if (argument instanceof TypeVariable variable && InferredTypes.isCaptured(variable)) {
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
        if (argument.getKind() == TypeKind.INTERSECTION
                || InferredTypes.mentionsCaptured(argument)
                || (InferredTypes.isAnonymous(argument) && !isMoved(argument))) {
            return Fragment.of("? extends ", read(argument, expanding));
        }
        return read(argument, expanding);
    }

    private Fragment upper(TypeVariable variable, Set<TypeMirror> expanding) {
        TypeMirror bound = variable.getUpperBound();
        return isObject(bound) ? Fragment.text("?") : Fragment.of("? extends ", read(bound, expanding));
    }

    private Fragment variable(TypeVariable variable, Set<TypeMirror> expanding) {
        if (!InferredTypes.isCaptured(variable)) {
            return Fragment.text(name((TypeParameterElement) variable.asElement()));
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

    private boolean isMoved(TypeMirror type) {
        return insides.moved().holds(attribution.types().asElement(type));
    }

    public static boolean isObject(TypeMirror type) {
        return type instanceof DeclaredType declared
                && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals("java.lang.Object");
    }
}
