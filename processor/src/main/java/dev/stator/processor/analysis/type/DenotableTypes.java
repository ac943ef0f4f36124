package dev.stator.processor.analysis.type;

import dev.stator.processor.analysis.tree.Attribution;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Which types a sibling of a top-level class can write.
 *
 * <p>Not denotable are private and local types, and what is nested in them. Nor is a type of the same top-level class whose header names
 * such a type (its supertypes, bounds, permitted subclasses), since a stand-in of the one must go with a stand-in of the other; nor one
 * that such a type extends, if no constructor of it can be called from outside, or if it overrides a method that speaks of such types:
 * the two have to speak of the same. Nor is one that a class in a body extends by a private constructor, which may be the top-level
 * class; nor the class of a compact source file, which has no name.
 */
public final class DenotableTypes {

    private static final Set<Modifier> NOT_OVERRIDABLE = Set.of(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);

    private final Elements elements;
    private final BiPredicate<ExecutableElement, Predicate<TypeElement>> overriding;
    private final List<TypeElement> types = new ArrayList<>();
    private final Set<TypeElement> exposed = new HashSet<>();

    /** Of a top-level class whose local classes are not known: what they may override or extend is taken for what they do. */
    public DenotableTypes(TypeElement host, Elements elements) {
        this(host, elements, (method, hidden) -> true, DenotableTypes::mayBeExtendedPrivately);
    }

    /**
     * @param overriding whether a method is declared again by a class below its own that is one of those, local classes among them
     * @param extended whether a class in a body calls a private constructor of its superclass
     */
    DenotableTypes(
            TypeElement host,
            Elements elements,
            BiPredicate<ExecutableElement, Predicate<TypeElement>> overriding,
            Predicate<TypeElement> extended) {
        this.overriding = overriding;
        this.elements = elements;
        if (elements.getTypeElement(host.getQualifiedName()) == null) {
            exposed.add(host);
        }
        collect(host, types);
        types.stream().filter(extended).forEach(exposed::add);
        int before;
        do {
            before = exposed.size();
            types.stream().filter(type -> !canDenote(type)).forEach(this::exposeSuperclass);
            types.stream().filter(type -> !headerIsDenotable(type)).forEach(exposed::add);
            types.stream().filter(this::isOverriddenByHidden).forEach(exposed::add);
        } while (exposed.size() > before);
    }

    private static void collect(TypeElement type, List<TypeElement> types) {
        types.add(type);
        ElementFilter.typesIn(type.getEnclosedElements()).forEach(nested -> collect(nested, types));
    }

    /** The top-level class, and all that is nested in it. */
    List<TypeElement> types() {
        return types;
    }

    boolean canDenote(TypeElement type) {
        return withEnclosing(type)
                .noneMatch(each -> each.getModifiers().contains(Modifier.PRIVATE)
                        || isProtectedElsewhere(each)
                        || isLocal(each)
                        || exposed.contains(each));
    }

    private static Stream<TypeElement> withEnclosing(TypeElement type) {
        return Stream.iterate((Element) type, TypeElement.class::isInstance, Element::getEnclosingElement)
                .map(TypeElement.class::cast);
    }

    /** Whether only subclasses of the class around may name a type. */
    private boolean isProtectedElsewhere(TypeElement type) {
        return type.getModifiers().contains(Modifier.PROTECTED)
                && !elements.getPackageOf(type).equals(elements.getPackageOf(types.get(0)));
    }

    /** Whether the type of a field, or all types of a method's declaration, can be written. */
    boolean canDenoteSignature(Element member) {
        return signature(member).allMatch(this::canDenote);
    }

    /** Whether the type of a field, or a method's result or a parameter, is one that only subclasses of a class of another package may name. */
    boolean speaksOfProtected(Element member) {
        return member.getKind() != ElementKind.CONSTRUCTOR
                && values(member)
                        .anyMatch(type ->
                                mentions(type, named -> withEnclosing(named).anyMatch(this::isProtectedElsewhere)));
    }

    private static Stream<TypeMirror> values(Element member) {
        return member.asType() instanceof ExecutableType method
                ? Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream())
                : Stream.of(member.asType());
    }

    private static Stream<TypeMirror> signature(Element member) {
        if (!(member instanceof ExecutableElement method)) {
            return values(member);
        }
        Stream<TypeMirror> bounds =
                method.getTypeParameters().stream().flatMap(parameter -> parameter.getBounds().stream());
        return Stream.of(values(member), method.getThrownTypes().stream(), bounds)
                .flatMap(types -> types);
    }

    /** The same, and the class of the method itself. */
    public boolean canDenoteUse(ExecutableElement method) {
        return canDenote(Attribution.owner(method)) && canDenoteSignature(method);
    }

    boolean canDenote(TypeMirror type) {
        return !mentions(type, mentioned -> !canDenote(mentioned));
    }

    private static boolean mentions(TypeMirror type, Predicate<TypeElement> wanted) {
        if (type instanceof ArrayType array) {
            return mentions(array.getComponentType(), wanted);
        }
        if (type instanceof WildcardType wildcard) {
            return (wildcard.getExtendsBound() != null && mentions(wildcard.getExtendsBound(), wanted))
                    || (wildcard.getSuperBound() != null && mentions(wildcard.getSuperBound(), wanted));
        }
        if (type instanceof IntersectionType intersection) {
            return intersection.getBounds().stream().anyMatch(bound -> mentions(bound, wanted));
        }
        return type instanceof DeclaredType declared
                && (wanted.test((TypeElement) declared.asElement())
                        || mentions(declared.getEnclosingType(), wanted)
                        || declared.getTypeArguments().stream().anyMatch(argument -> mentions(argument, wanted)));
    }

    private boolean canDenoteBounds(TypeParameterElement parameter) {
        return parameter.getBounds().stream().allMatch(this::canDenote);
    }

    private boolean headerIsDenotable(TypeElement type) {
        return canDenote(type.getSuperclass())
                && type.getInterfaces().stream().allMatch(this::canDenote)
                && (type.getKind() == ElementKind.ENUM
                        || type.getPermittedSubclasses().stream().allMatch(this::canDenote))
                && type.getTypeParameters().stream().allMatch(this::canDenoteBounds);
    }

    private static boolean mayBeExtendedPrivately(TypeElement type) {
        return type.getKind() == ElementKind.CLASS
                && !type.getModifiers().contains(Modifier.FINAL)
                && ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                        .anyMatch(constructor -> constructor.getModifiers().contains(Modifier.PRIVATE));
    }

    private void exposeSuperclass(TypeElement type) {
        if (type.getKind() == ElementKind.CLASS
                && type.getSuperclass() instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement superclass
                && ElementFilter.constructorsIn(superclass.getEnclosedElements()).stream()
                        .allMatch(constructor -> constructor.getModifiers().contains(Modifier.PRIVATE))) {
            exposed.add(superclass);
        }
    }

    private boolean isOverriddenByHidden(TypeElement type) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(method -> Collections.disjoint(method.getModifiers(), NOT_OVERRIDABLE))
                .filter(method -> !canDenoteSignature(method))
                .anyMatch(method -> overriding.test(method, below -> !canDenote(below)));
    }

    public static boolean isLocal(TypeElement type) {
        return type.getNestingKind() == NestingKind.LOCAL || type.getNestingKind() == NestingKind.ANONYMOUS;
    }
}
