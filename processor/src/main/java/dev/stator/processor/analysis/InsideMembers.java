package dev.stator.processor.analysis;

import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Inside;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * Collects the private members that the machines of each class use.
 *
 * <p>In: each such member, as it is met. Out: for its class the stand-in ({@link Inside}) that declares it.
 */
final class InsideMembers {

    private final Attribution attribution;
    private final TypeReader types;
    private final Map<TypeElement, Map<Element, Fragment>> members = new LinkedHashMap<>();

    InsideMembers(Attribution attribution) {
        this.attribution = attribution;
        this.types = new TypeReader(attribution);
    }

    /**
     * The stand-in for the class of {@code member}, which declares it from now on.
     *
     * @throws NotCovered if the class itself is private
     */
    Fragment declaring(Element member) {
        TypeElement owner = Attribution.owner(member);
        types.name(owner);
        members.computeIfAbsent(owner, key -> new LinkedHashMap<>()).computeIfAbsent(member, this::declaration);
        return Fragment.type(packageName(owner), simpleName(owner));
    }

    List<Inside> all() {
        return members.entrySet().stream()
                .map(entry ->
                        inside(entry.getKey(), new ArrayList<>(entry.getValue().values())))
                .toList();
    }

    private Inside inside(TypeElement owner, List<Fragment> declarations) {
        return new Inside(
                packageName(owner),
                simpleName(owner),
                attribution.elements().getBinaryName(owner).toString(),
                types.read(owner.asType()),
                owner.getKind().isInterface(),
                TypeReader.variablesInScope(owner).stream()
                        .map(types::parameter)
                        .toList(),
                TypeReader.variablesInScope(owner).stream()
                        .map(parameter -> parameter.getSimpleName().toString())
                        .toList(),
                declarations);
    }

    private String packageName(TypeElement owner) {
        return attribution.elements().getPackageOf(owner).getQualifiedName().toString();
    }

    private String simpleName(TypeElement owner) {
        String binaryName = attribution.elements().getBinaryName(owner).toString();
        return binaryName.substring(binaryName.lastIndexOf('.') + 1) + "$Inside";
    }

    private Fragment declaration(Element member) {
        return switch (member.getKind()) {
            case METHOD -> method((ExecutableElement) member);
            case CONSTRUCTOR -> constructor((ExecutableElement) member);
            default ->
                Fragment.of(
                        isStatic(member) ? "static " : "",
                        types.read(member.asType()),
                        " " + member.getSimpleName() + ";");
        };
    }

    private Fragment method(ExecutableElement method) {
        boolean inInterface = Attribution.owner(method).getKind().isInterface();
        String modifiers = (isStatic(method) ? "static " : "") + (inInterface ? "" : "native ");
        String body = inInterface && isStatic(method) ? " { throw new LinkageError(); }" : ";";
        return Fragment.of(
                modifiers,
                typeParameters(method),
                types.read(method.getReturnType()),
                " " + method.getSimpleName(),
                parameters(method),
                thrown(method),
                body);
    }

    private Fragment constructor(ExecutableElement constructor) {
        return Fragment.of(
                typeParameters(constructor),
                simpleName(Attribution.owner(constructor)),
                parameters(constructor),
                thrown(constructor),
                " {}");
    }

    private Fragment typeParameters(ExecutableElement method) {
        List<Object> parts = new ArrayList<>();
        String separator = "<";
        for (TypeParameterElement parameter : method.getTypeParameters()) {
            parts.add(separator);
            parts.add(types.parameter(parameter));
            separator = ", ";
        }
        if (!parts.isEmpty()) {
            parts.add("> ");
        }
        return Fragment.of(parts.toArray());
    }

    private Fragment parameters(ExecutableElement method) {
        List<Object> parts = new ArrayList<>(List.of("("));
        String separator = "";
        List<? extends VariableElement> parameters = method.getParameters();
        for (int i = 0; i < parameters.size(); i++) {
            VariableElement parameter = parameters.get(i);
            parts.add(separator);
            if (method.isVarArgs() && i == parameters.size() - 1) {
                parts.add(types.read(((javax.lang.model.type.ArrayType) parameter.asType()).getComponentType()));
                parts.add("...");
            } else {
                parts.add(types.read(parameter.asType()));
            }
            parts.add(" " + parameter.getSimpleName());
            separator = ", ";
        }
        parts.add(")");
        return Fragment.of(parts.toArray());
    }

    private Fragment thrown(ExecutableElement method) {
        List<Object> parts = new ArrayList<>();
        String separator = " throws ";
        for (TypeMirror type : method.getThrownTypes()) {
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
