package dev.stator.processor.analysis.type;

import dev.stator.processor.analysis.tree.Attribution;
import dev.stator.processor.model.Fragment;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/** Declares members of the user's classes as their stand-ins have them: {@code int count;}, {@code native String name(int i) throws E;}. */
public record StandInMembers(Attribution attribution, TypeReader types) {

    private static final String NO_BODY = " { throw new LinkageError(); }";

    /**
     * A field, method or constructor that machines use.
     *
     * @param standIn the simple name of the stand-in that declares it
     */
    Fragment declare(Element member, String standIn) {
        return switch (member.getKind()) {
            case METHOD -> method((ExecutableElement) member);
            case CONSTRUCTOR -> constructor((ExecutableElement) member, standIn, " {}");
            default -> field((VariableElement) member);
        };
    }

    private Fragment field(VariableElement field) {
        Object constant = field.getConstantValue();
        boolean inInterface = Attribution.owner(field).getKind().isInterface();
        Fragment type = types.read(field.asType());
        String initializer = constant != null
                ? " = " + attribution.elements().getConstantExpression(constant)
                : inInterface ? " = " + unknown(field.asType()) : "";
        return Fragment.of(
                field.getModifiers().contains(Modifier.PROTECTED) ? "protected " : "",
                isStatic(field) && !inInterface ? "static " : "",
                constant != null && !inInterface ? "final " : "",
                type,
                " " + field.getSimpleName() + initializer + ";");
    }

    /** An expression of a type that is no constant. */
    private String unknown(TypeMirror type) {
        return type.getKind().isPrimitive()
                ? "(" + attribution.types().boxedClass((javax.lang.model.type.PrimitiveType) type) + ") null"
                : "null";
    }

    private Fragment method(ExecutableElement method) {
        boolean inInterface = Attribution.owner(method).getKind().isInterface();
        return Fragment.of(
                (isStatic(method) ? "static " : "") + (inInterface ? "" : "native "),
                signature(method),
                inInterface && isStatic(method) ? NO_BODY : ";");
    }

    /** A method as the stand-in of a type declares it that machines extend, implement or call through its supertypes. */
    Fragment whole(ExecutableElement method) {
        boolean inInterface = Attribution.owner(method).getKind().isInterface();
        boolean inEnum = Attribution.owner(method).getKind() == ElementKind.ENUM;
        boolean isAbstract = method.getModifiers().contains(Modifier.ABSTRACT) && !inEnum;
        List<Object> parts = new ArrayList<>();
        if (method.getModifiers().contains(Modifier.PUBLIC) && !inInterface) {
            parts.add("public ");
        } else if (method.getModifiers().contains(Modifier.PROTECTED)) {
            parts.add("protected ");
        }
        if (isStatic(method)) {
            parts.add("static ");
        } else if (isAbstract && !inInterface) {
            parts.add("abstract ");
        } else if (inInterface && !isAbstract) {
            parts.add("default ");
        }
        parts.add(signature(method));
        parts.add(isAbstract ? ";" : NO_BODY);
        return Fragment.of(parts.toArray());
    }

    Fragment signature(ExecutableElement method) {
        return Fragment.of(
                ownParameters(method),
                types.read(method.getReturnType()),
                " " + method.getSimpleName(),
                parameters(method, (ExecutableType) method.asType()),
                thrown(method.getThrownTypes()));
    }

    /** {@code native T name(parameters) throws E;} for a method as a class inherits it. Records and interfaces declare no native ones. */
    Fragment inherited(String name, ExecutableElement method, ExecutableType type, ElementKind holder) {
        boolean hasBody = holder.isInterface() || holder == ElementKind.RECORD;
        return Fragment.of(
                isStatic(method) ? "static " : holder.isInterface() ? "default " : "",
                hasBody ? "" : "native ",
                ownParameters(type),
                types.read(type.getReturnType()),
                " " + name,
                parameters(method, type),
                thrown(type.getThrownTypes()),
                hasBody ? NO_BODY : ";");
    }

    /** An abstract method that {@code type} inherits, with a body. */
    Fragment implemented(TypeElement type, ExecutableElement method) {
        ExecutableType inherited =
                (ExecutableType) attribution.types().asMemberOf((DeclaredType) type.asType(), method);
        return Fragment.of(
                "public ",
                ownParameters(inherited),
                types.read(inherited.getReturnType()),
                " " + method.getSimpleName(),
                parameters(method, inherited),
                thrown(inherited.getThrownTypes()),
                NO_BODY);
    }

    public Fragment constructor(ExecutableElement constructor, String name, Object body) {
        return constructor(constructor, name, Fragment.EMPTY, body);
    }

    /** A constructor with other parameters in front of its own. */
    public Fragment constructor(ExecutableElement constructor, String name, Fragment before, Object body) {
        return Fragment.of(
                ownParameters(constructor),
                name,
                parameters(before, constructor, (ExecutableType) constructor.asType()),
                thrown(constructor.getThrownTypes()),
                body);
    }

    /** {@code <T extends Foo, U>}, or nothing. */
    Fragment typeParameters(List<? extends TypeParameterElement> variables) {
        return inBrackets(variables.stream().map(types::parameter).toList());
    }

    private static Fragment inBrackets(List<Fragment> parameters) {
        return parameters.isEmpty() ? Fragment.EMPTY : Fragment.of("<", TypeReader.commas(parameters), ">");
    }

    /** The type parameters of a method or constructor, with the blank that ends them. */
    private Fragment ownParameters(ExecutableElement method) {
        return method.getTypeParameters().isEmpty()
                ? Fragment.EMPTY
                : Fragment.of(typeParameters(method.getTypeParameters()), " ");
    }

    private Fragment ownParameters(ExecutableType inherited) {
        return inherited.getTypeVariables().isEmpty()
                ? Fragment.EMPTY
                : Fragment.of(
                        inBrackets(inherited.getTypeVariables().stream()
                                .map(types::parameter)
                                .toList()),
                        " ");
    }

    private Fragment parameters(ExecutableElement method, ExecutableType type) {
        return parameters(Fragment.EMPTY, method, type);
    }

    private Fragment parameters(Fragment before, ExecutableElement method, ExecutableType type) {
        List<Object> parts = new ArrayList<>(List.of("(", before));
        String separator = before.pieces().isEmpty() ? "" : ", ";
        List<? extends VariableElement> parameters = method.getParameters();
        for (int i = 0; i < parameters.size(); i++) {
            TypeMirror parameter = type.getParameterTypes().get(i);
            parts.add(separator);
            if (method.isVarArgs() && i == parameters.size() - 1) {
                parts.add(types.read(((ArrayType) parameter).getComponentType()));
                parts.add("...");
            } else {
                parts.add(types.read(parameter));
            }
            parts.add(" " + parameters.get(i).getSimpleName());
            separator = ", ";
        }
        parts.add(")");
        return Fragment.of(parts.toArray());
    }

    private Fragment thrown(List<? extends TypeMirror> thrown) {
        List<Object> parts = new ArrayList<>();
        String separator = " throws ";
        for (TypeMirror type : thrown) {
            parts.add(separator);
            parts.add(types.read(type));
            separator = ", ";
        }
        return Fragment.of(parts.toArray());
    }

    private static boolean isStatic(Element member) {
        return member.getModifiers().contains(Modifier.STATIC) || member.getKind() == ElementKind.ENUM_CONSTANT;
    }
}
