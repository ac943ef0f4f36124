package dev.stator.processor.analysis.compilation;

import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.SimpleJavaFileObject;

/**
 * A type as source text that declares its accessible members and holds no code: for types whose class file can't be read.
 *
 * <pre>
 *   package p; public class Song extends java.lang.Object {
 *   public static final int MAX = 8;
 *   public Song(java.lang.String name);
 *   public &lt;T extends java.lang.Object> T sing(T... arg0) throws java.io.IOException;
 *   }
 * </pre>
 *
 * <p>What javac says against it (methods have no bodies) concerns no file of the user and is passed over. ({@link
 * Elements#printElements} would nearly do, but loses {@code static} in interfaces.)
 */
final class Declaration extends SimpleJavaFileObject implements OuterClassPath.Named {

    /** What code that uses a type need not know of it, or what would ask for more text. */
    private static final Set<String> LEFT_OUT =
            Set.of("native", "synchronized", "strictfp", "transient", "volatile", "sealed", "non-sealed");

    private final Elements elements;
    private final TypeElement type;
    private final String packageName;

    Declaration(Elements elements, TypeElement type, String packageName) {
        super(
                URI.create("outer:///" + type.getQualifiedName().toString().replace('.', '/') + Kind.SOURCE.extension),
                Kind.SOURCE);
        this.elements = elements;
        this.type = type;
        this.packageName = packageName;
    }

    @Override
    public String binaryName() {
        return type.getQualifiedName().toString();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return (packageName.isEmpty() ? "" : "package " + packageName + "; ") + declare(type);
    }

    private String declare(TypeElement type) {
        StringBuilder text = new StringBuilder(modifiers(type)).append(keyword(type.getKind()));
        text.append(type.getSimpleName()).append(typeParameters(type.getTypeParameters()));
        if (type.getKind() == ElementKind.RECORD) {
            text.append(type.getRecordComponents().stream()
                    .map(component -> component.asType() + " " + component.getSimpleName())
                    .collect(Collectors.joining(", ", "(", ")")));
        }
        if (type.getKind() == ElementKind.CLASS && type.getSuperclass().getKind() != TypeKind.NONE) {
            text.append(" extends ").append(type.getSuperclass());
        }
        if (type.getKind() != ElementKind.ANNOTATION_TYPE) {
            text.append(list(type.getKind().isInterface() ? " extends " : " implements ", type.getInterfaces()));
        }
        text.append(" {\n");
        List<? extends Element> members = type.getEnclosedElements().stream()
                .filter(member -> !member.getModifiers().contains(Modifier.PRIVATE))
                .toList();
        if (type.getKind() == ElementKind.ENUM) {
            text.append(members.stream()
                    .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
                    .map(Element::getSimpleName)
                    .collect(Collectors.joining(", ", "", ";\n")));
        }
        ElementFilter.fieldsIn(members).stream()
                .filter(field -> field.getKind() == ElementKind.FIELD)
                .forEach(field -> text.append(declare(field)));
        ElementFilter.constructorsIn(members)
                .forEach(constructor -> text.append(declare(constructor, type.getSimpleName())));
        ElementFilter.methodsIn(members).stream()
                .filter(method -> SourceVersion.isName(method.getSimpleName()))
                .filter(method -> type.getKind() != ElementKind.ENUM || !isOfEveryEnum(method))
                .forEach(method -> text.append(declare(method, method.getSimpleName())));
        ElementFilter.typesIn(members).forEach(member -> text.append(declare(member)));
        return text.append("}\n").toString();
    }

    private String declare(VariableElement field) {
        Object constant = field.getConstantValue();
        String value = constant == null ? "" : " = " + elements.getConstantExpression(constant);
        return modifiers(field) + field.asType() + " " + field.getSimpleName() + value + ";\n";
    }

    private static String declare(ExecutableElement method, CharSequence name) {
        boolean isConstructor = method.getKind() == ElementKind.CONSTRUCTOR;
        String parameters = method.getParameters().stream()
                .map(parameter -> parameter.asType() + " " + parameter.getSimpleName())
                .collect(Collectors.joining(", "));
        if (method.isVarArgs()) {
            int array = parameters.lastIndexOf("[]");
            parameters = parameters.substring(0, array) + "..." + parameters.substring(array + 2);
        }
        return modifiers(method)
                + typeParameters(method.getTypeParameters())
                + (isConstructor ? "" : " " + method.getReturnType() + " ")
                + name
                + "("
                + parameters
                + ")"
                + list(" throws ", method.getThrownTypes())
                + (method.getDefaultValue() == null ? "" : " default " + method.getDefaultValue())
                + ";\n";
    }

    private static boolean isOfEveryEnum(ExecutableElement method) {
        return (method.getSimpleName().contentEquals("values")
                        && method.getParameters().isEmpty())
                || (method.getSimpleName().contentEquals("valueOf")
                        && method.getParameters().size() == 1);
    }

    private static String keyword(ElementKind kind) {
        return switch (kind) {
            case INTERFACE -> "interface ";
            case ANNOTATION_TYPE -> "@interface ";
            case ENUM -> "enum ";
            case RECORD -> "record ";
            default -> "class ";
        };
    }

    private static String modifiers(Element element) {
        Set<Modifier> modifiers = EnumSet.noneOf(Modifier.class);
        modifiers.addAll(element.getModifiers());
        if (element.getKind() == ElementKind.ENUM || element.getKind() == ElementKind.RECORD) {
            modifiers.removeAll(Set.of(Modifier.ABSTRACT, Modifier.FINAL, Modifier.STATIC));
        }
        return modifiers.stream()
                .map(Modifier::toString)
                .filter(modifier -> !LEFT_OUT.contains(modifier))
                .map(modifier -> modifier + " ")
                .collect(Collectors.joining());
    }

    private static String typeParameters(List<? extends TypeParameterElement> parameters) {
        return parameters.isEmpty()
                ? ""
                : parameters.stream()
                        .map(parameter -> parameter.getSimpleName()
                                + parameter.getBounds().stream()
                                        .map(TypeMirror::toString)
                                        .collect(Collectors.joining(" & ", " extends ", "")))
                        .collect(Collectors.joining(", ", "<", ">"));
    }

    private static String list(String before, List<? extends TypeMirror> types) {
        return types.isEmpty()
                ? ""
                : types.stream().map(TypeMirror::toString).collect(Collectors.joining(", ", before, ""));
    }
}
