package dev.stator.processor.analysis.fragment;

import dev.stator.processor.analysis.tree.Attribution;
import dev.stator.processor.analysis.tree.Descriptors;
import dev.stator.processor.analysis.type.DenotableTypes;
import dev.stator.processor.analysis.type.LocalCaptures;
import dev.stator.processor.analysis.type.TypeReader;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Inside.Bridge;
import dev.stator.processor.model.Inside.Target;
import dev.stator.processor.model.Inside.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * Instances of a local class of plain code, created by a machine.
 *
 * <p>javac gives the constructor of a local class the object around it and the variables that it captures, in an order of its own. The
 * stand-in has a constructor that takes them in front of its arguments, and the linker writes it into the class.
 *
 * <pre>
 * new Verse(1)        new Songs$Inside.Verse((Void) null, self, captured, 1)
 * </pre>
 */
public record LocalCreation(MethodScope scope, FragmentReader reader) {

    public static boolean needs(TypeElement type) {
        return DenotableTypes.isLocal(type) && type.getKind() == ElementKind.CLASS;
    }

    /** The arguments in front of the user's own, of which there are {@code count}. */
    Fragment arguments(ExecutableElement constructor, int count) {
        TypeElement type = Attribution.owner(constructor);
        TypeReader types = scope.types;
        List<String> names = new ArrayList<>();
        List<Object> parameters = new ArrayList<>(List.of("Void standIn"));
        List<Object> arguments = new ArrayList<>(List.of("(Void) null"));
        StringBuilder descriptor = new StringBuilder("(Ljava/lang/Void;");
        Descriptors descriptors = new Descriptors(scope.attribution);
        TypeElement outer = outer(type);
        if (outer != null) {
            names.add("this$");
            parameters.addAll(List.of(", ", types.read(outer.asType()), " outer"));
            arguments.addAll(List.of(", ", scope.access.enclosing().object(reader.place.self(), outer)));
            descriptor.append(descriptors.of(outer.asType()));
        }
        for (VariableElement variable : LocalCaptures.of(type, scope.attribution)) {
            names.add("val$" + variable.getSimpleName());
            parameters.addAll(List.of(", ", types.read(variable.asType()), " val$" + variable.getSimpleName()));
            arguments.addAll(List.of(", ", reader.place.value(variable)));
            descriptor.append(descriptors.of(variable.asType()));
        }
        String own = descriptors.of(constructor);
        scope.insides.bridge(new Bridge(
                scope.attribution.elements().getBinaryName(type).toString(),
                "<init>",
                descriptor + own.substring(1),
                false,
                new Target(Use.NEW_LOCAL, names.stream().collect(Collectors.joining(",")), "<init>", own, false)));
        scope.insides.declaring(
                type,
                constructor,
                () -> scope.insides
                        .declarations()
                        .constructor(
                                constructor,
                                scope.insides.simpleName(type),
                                Fragment.of(parameters.toArray()),
                                scope.insides.superCall(constructor)));
        return Fragment.of(Fragment.of(arguments.toArray()), count == 0 ? "" : ", ");
    }

    /** The class around a local one that is not in a static context. */
    public static @Nullable TypeElement outer(TypeElement type) {
        Element element = Objects.requireNonNull(type.getEnclosingElement());
        while (!(element instanceof TypeElement)) {
            if (element.getModifiers().contains(Modifier.STATIC)) {
                return null;
            }
            element = Objects.requireNonNull(element.getEnclosingElement());
        }
        return (TypeElement) element;
    }
}
