package dev.stator.processor.analysis.type;

import dev.stator.processor.analysis.tree.Attribution;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Inside.Conversion;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Declares stand-ins: what stands before their bodies, and all members of a type that machines cannot denote.
 *
 * <p>javac has to find in such a stand-in all that it would find in the type: kind, supertypes, permitted subclasses, abstract methods,
 * constants, constructors. Bodies are never run.
 */
record StandInTypes(Attribution attribution, TypeReader types, StandInMembers declarations) {

    private static final Set<Modifier> KEPT =
            Set.of(Modifier.ABSTRACT, Modifier.FINAL, Modifier.SEALED, Modifier.NON_SEALED);

    /** @param constants of an enum */
    record Header(Fragment declaration, @Nullable Fragment constants) {}

    /** The declaration of a stand-in that has some members only: {@code static final class Verse<T>}. */
    Header partial(TypeElement type, String name) {
        boolean isInterface = type.getKind().isInterface();
        return new Header(
                Fragment.of(nesting(type), isInterface ? "interface " : "final class ", name, parameters(type)), null);
    }

    /** The declaration of a stand-in for all that the type is. */
    Header full(TypeElement type, String name) {
        String keyword = switch (type.getKind()) {
            case INTERFACE -> "interface ";
            case ENUM -> "enum ";
            case RECORD -> "record ";
            case ANNOTATION_TYPE -> "@interface ";
            default -> "class ";
        };
        boolean isClass = type.getKind() == ElementKind.CLASS || type.getKind() == ElementKind.INTERFACE;
        String modifiers = type.getModifiers().stream()
                .filter(modifier -> isClass && KEPT.contains(modifier))
                .filter(modifier -> modifier != Modifier.ABSTRACT || type.getKind() == ElementKind.CLASS)
                .map(modifier -> modifier + " ")
                .collect(Collectors.joining());
        List<Object> parts = new ArrayList<>();
        if (type.getKind() == ElementKind.ANNOTATION_TYPE) {
            AnnotationValueText annotations = new AnnotationValueText(attribution.elements(), types);
            type.getAnnotationMirrors()
                    .forEach(each -> parts.addAll(List.of(annotations.visitAnnotation(each, null), " ")));
        }
        parts.addAll(List.of(nesting(type), modifiers, keyword, name));
        parts.add(parameters(type));
        if (type.getKind() == ElementKind.RECORD) {
            parts.add(declaredComponents(type));
        }
        if (type.getKind() == ElementKind.CLASS && !isObject(type.getSuperclass())) {
            parts.addAll(List.of(" extends ", types.read(type.getSuperclass())));
        }
        if (type.getKind() != ElementKind.ANNOTATION_TYPE) {
            addAll(parts, type.getKind().isInterface() ? " extends " : " implements ", type.getInterfaces());
        }
        if (isClass && type.getModifiers().contains(Modifier.SEALED)) {
            addAll(
                    parts,
                    " permits ",
                    type.getPermittedSubclasses().stream()
                            .map(permitted -> attribution.types().erasure(permitted))
                            .toList());
        }
        return new Header(Fragment.of(parts.toArray()), type.getKind() == ElementKind.ENUM ? constants(type) : null);
    }

    /** The members of a type that are {@code declared}, but those that the language adds by itself. */
    List<Fragment> members(TypeElement type, String name, Predicate<Element> declared) {
        List<Fragment> members = new ArrayList<>();
        for (Element member : type.getEnclosedElements()) {
            Fragment declaration = declared.test(member) ? member(type, member, name) : null;
            if (declaration != null) {
                members.add(declaration);
            }
        }
        return members;
    }

    /** The methods of its interfaces that an enum does not implement itself: each constant does. */
    private List<ExecutableElement> leftToConstants(TypeElement type) {
        List<ExecutableElement> methods =
                ElementFilter.methodsIn(attribution.elements().getAllMembers(type));
        return methods.stream()
                .filter(method -> method.getModifiers().contains(Modifier.ABSTRACT))
                .filter(method -> Attribution.owner(method).getKind().isInterface())
                .filter(method -> methods.stream()
                        .noneMatch(other ->
                                !other.equals(method) && attribution.elements().overrides(other, method, type)))
                .toList();
    }

    private @Nullable Fragment member(TypeElement type, Element member, String name) {
        boolean isImplicit = attribution.elements().getOrigin(member) != Origin.EXPLICIT;
        return switch (member.getKind()) {
            case FIELD -> isComponent(type, member) ? null : declarations.declare(member, name);
            case CONSTRUCTOR ->
                type.getKind() == ElementKind.ENUM
                        ? null
                        : constructor(type, (ExecutableElement) member, name, isImplicit);
            case METHOD ->
                isImplicit || isAccessor(type, member) || isOfEveryEnum(type, (ExecutableElement) member)
                        ? null
                        : type.getKind() == ElementKind.ANNOTATION_TYPE
                                ? annotationElement((ExecutableElement) member)
                                : declarations.whole((ExecutableElement) member);
            default -> null;
        };
    }

    private static boolean isComponent(TypeElement type, Element field) {
        return type.getKind() == ElementKind.RECORD && !field.getModifiers().contains(Modifier.STATIC);
    }

    private static boolean isAccessor(TypeElement type, Element method) {
        return type.getRecordComponents().stream().anyMatch(component -> method.equals(component.getAccessor()));
    }

    /** {@code values()} and {@code valueOf(String)}. */
    private static boolean isOfEveryEnum(TypeElement type, ExecutableElement method) {
        String name = method.getSimpleName().toString();
        int parameters = method.getParameters().size();
        return type.getKind() == ElementKind.ENUM
                && ((name.equals("values") && parameters == 0)
                        || (name.equals("valueOf")
                                && parameters == 1
                                && method.getParameters()
                                        .get(0)
                                        .asType()
                                        .toString()
                                        .equals("java.lang.String")));
    }

    private Fragment annotationElement(ExecutableElement element) {
        AnnotationValue value = element.getDefaultValue();
        AnnotationValueText text = new AnnotationValueText(attribution.elements(), types);
        return Fragment.of(
                declarations.signature(element),
                value == null ? ";" : Fragment.of(" default ", value.accept(text, null), ";"));
    }

    private @Nullable Fragment constructor(
            TypeElement type, ExecutableElement constructor, String name, boolean isImplicit) {
        if (type.getKind() != ElementKind.RECORD) {
            return isImplicit
                            && constructor.getParameters().isEmpty()
                            && superCall(type, constructor).pieces().isEmpty()
                    ? null
                    : declarations.constructor(constructor, name, body(constructor));
        }
        return isCanonical(type, constructor)
                ? null
                : declarations.constructor(
                        constructor, name, Fragment.of(" { this(", arguments(components(type)), "); }"));
    }

    private boolean isCanonical(TypeElement record, ExecutableElement constructor) {
        List<? extends TypeMirror> components = components(record);
        List<? extends TypeMirror> parameters = constructor.getParameters().stream()
                .map(VariableElement::asType)
                .toList();
        boolean isCanonical = components.size() == parameters.size();
        for (int i = 0; isCanonical && i < components.size(); i++) {
            isCanonical = attribution.types().isSameType(components.get(i), parameters.get(i));
        }
        return isCanonical;
    }

    private static List<? extends TypeMirror> components(TypeElement record) {
        return record.getRecordComponents().stream()
                .map(RecordComponentElement::asType)
                .toList();
    }

    /** The body of a constructor: no more than a call of a constructor of the superclass. */
    Fragment body(ExecutableElement constructor) {
        return Fragment.of(" {", superCall(Attribution.owner(constructor), constructor), "}");
    }

    /** A call of a constructor of the superclass that throws no more than {@code constructor}; any arguments will do. */
    private Fragment superCall(TypeElement type, ExecutableElement constructor) {
        if (!(type.getSuperclass() instanceof DeclaredType declared) || isObject(declared)) {
            return Fragment.EMPTY;
        }
        Fragment outer = outer(type, declared);
        List<ExecutableElement> candidates =
                ElementFilter.constructorsIn(declared.asElement().getEnclosedElements());
        boolean hasDefault = candidates.stream()
                .anyMatch(candidate -> candidate.getParameters().isEmpty()
                        && candidate.getThrownTypes().isEmpty()
                        && !candidate.getModifiers().contains(Modifier.PRIVATE));
        if (hasDefault) {
            return outer.pieces().isEmpty() ? Fragment.EMPTY : Fragment.of(" ", outer, "super(); ");
        }
        Set<ExecutableElement> fitting = new LinkedHashSet<>();
        for (ExecutableElement candidate : candidates) {
            boolean throwsNoMore = candidate.getThrownTypes().stream()
                    .allMatch(thrown -> isUnchecked(thrown)
                            || constructor.getThrownTypes().stream()
                                    .anyMatch(allowed -> attribution.types().isSubtype(thrown, allowed)));
            if (throwsNoMore) {
                fitting.add(candidate);
            }
        }
        ExecutableElement chosen = fitting.stream().findFirst().orElse(candidates.get(0));
        javax.lang.model.type.ExecutableType asMember =
                (javax.lang.model.type.ExecutableType) attribution.types().asMemberOf(declared, chosen);
        return Fragment.of(" ", outer, "super(", arguments(asMember.getParameterTypes()), "); ");
    }

    /** {@code ((Shelf<T>) null).} before the call of the constructor of an inner class: the stand-in has another object around it. */
    private Fragment outer(TypeElement type, DeclaredType superclass) {
        TypeElement element = (TypeElement) superclass.asElement();
        if (!(superclass.getEnclosingType() instanceof DeclaredType outer)
                || DenotableTypes.isLocal(element)
                || (types.standsIn(element) && isAround(outer.asElement(), type))) {
            return Fragment.EMPTY;
        }
        return Fragment.of("((", types.outer(outer, types.standsIn(element)), ") null).");
    }

    /** Whether a stand-in is nested in another as an inner class; those of local classes are not. */
    private static boolean isAround(Element outer, TypeElement type) {
        Element element = type;
        while (element instanceof TypeElement nested
                && !DenotableTypes.isLocal(nested)
                && !nested.getModifiers().contains(Modifier.STATIC)) {
            element = Objects.requireNonNull(nested.getEnclosingElement());
            if (element.equals(outer)) {
                return true;
            }
        }
        return false;
    }

    private boolean isUnchecked(TypeMirror thrown) {
        return List.of("java.lang.RuntimeException", "java.lang.Error").stream()
                .map(name -> attribution.elements().getTypeElement(name).asType())
                .anyMatch(unchecked -> attribution.types().isSubtype(thrown, unchecked));
    }

    /** Some value of each type: {@code (int) 0, (String) null}. */
    private Fragment arguments(List<? extends TypeMirror> parameters) {
        List<Object> parts = new ArrayList<>();
        for (TypeMirror parameter : parameters) {
            parts.add(parts.isEmpty() ? "(" : ", (");
            parts.add(types.read(parameter));
            parts.add(
                    parameter.getKind() == TypeKind.BOOLEAN
                            ? ") false"
                            : parameter.getKind().isPrimitive() ? ") 0" : ") null");
        }
        return Fragment.of(parts.toArray());
    }

    /** How values come from a type that can be denoted into its stand-in, and out. */
    Conversion conversion(TypeElement type, @Nullable String into, boolean comesOut) {
        List<TypeParameterElement> variables = TypeVariables.inScope(type);
        return new Conversion(
                into, comesOut, declarations.typeParameters(variables), types.standIn(type), types.read(type.asType()));
    }

    /** {@code LOUD, SOFT}; or, where each constant implements methods of its own, {@code LOUD { ... }, SOFT { ... }}. */
    private Fragment constants(TypeElement type) {
        List<Object> body = new ArrayList<>();
        leftToConstants(type).forEach(method -> body.addAll(List.of(" ", declarations.implemented(type, method))));
        if (!body.isEmpty()) {
            body.add(0, " {");
            body.add(" }");
        }
        return TypeReader.commas(type.getEnclosedElements().stream()
                .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
                .map(member -> Fragment.of(member.getSimpleName().toString(), Fragment.of(body.toArray())))
                .toList());
    }

    private Fragment declaredComponents(TypeElement type) {
        List<Object> parts = new ArrayList<>();
        List<? extends RecordComponentElement> components = type.getRecordComponents();
        for (RecordComponentElement component : components) {
            boolean isLast = component.equals(components.get(components.size() - 1));
            parts.add(parts.isEmpty() ? "(" : ", ");
            if (isLast && component.asType() instanceof ArrayType array && isVarArgs(type)) {
                parts.add(types.read(array.getComponentType()));
                parts.add("...");
            } else {
                parts.add(types.read(component.asType()));
            }
            parts.add(" " + component.getSimpleName());
        }
        parts.add(parts.isEmpty() ? "()" : ")");
        return Fragment.of(parts.toArray());
    }

    /** Whether the last component of a record takes any number of values. */
    private boolean isVarArgs(TypeElement type) {
        return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .anyMatch(constructor -> constructor.isVarArgs() && isCanonical(type, constructor));
    }

    private void addAll(List<Object> parts, String keyword, List<? extends TypeMirror> supertypes) {
        String separator = keyword;
        for (TypeMirror supertype : supertypes) {
            parts.add(separator);
            parts.add(types.read(supertype));
            separator = ", ";
        }
    }

    /** The type parameters of a stand-in: a local class has those of its method and of the classes around it too. */
    private Fragment parameters(TypeElement type) {
        return declarations.typeParameters(
                DenotableTypes.isLocal(type) ? TypeVariables.inScope(type) : type.getTypeParameters());
    }

    /** {@code static } for a stand-in that needs no instance of the one around it. */
    private static String nesting(TypeElement type) {
        boolean isTopLevel = type.getNestingKind() == javax.lang.model.element.NestingKind.TOP_LEVEL;
        boolean isInner = type.getEnclosingElement() instanceof TypeElement
                && !DenotableTypes.isLocal(type)
                && !type.getModifiers().contains(Modifier.STATIC);
        return isTopLevel || isInner ? "" : "static ";
    }

    private static boolean isObject(TypeMirror type) {
        return !(type instanceof DeclaredType declared)
                || ((TypeElement) declared.asElement()).getQualifiedName().contentEquals("java.lang.Object");
    }
}
