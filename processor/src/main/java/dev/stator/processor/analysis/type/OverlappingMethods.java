package dev.stator.processor.analysis.type;

import com.sun.source.tree.ClassTree;
import com.sun.source.util.TreeScanner;
import dev.stator.processor.analysis.tree.Attribution;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Private methods whose name a class below uses again, in the same file.
 *
 * <p>The two have nothing to do with each other. In stand-ins, where no member is private, the one would be overridden by the other.
 */
final class OverlappingMethods {

    private final Attribution attribution;

    /** All classes of the file, once they are needed. */
    private @Nullable List<TypeElement> classes;

    OverlappingMethods(Attribution attribution) {
        this.attribution = attribution;
    }

    boolean contains(Element member) {
        return member.getKind() == ElementKind.METHOD
                && member.getModifiers().contains(Modifier.PRIVATE)
                && classes().stream()
                        .anyMatch(type -> isBelow(type, Attribution.owner(member)) && declares(type, member));
    }

    private boolean isBelow(TypeElement type, TypeElement above) {
        return !type.equals(above) && attribution.types().isSubtype(erased(type), erased(above));
    }

    private TypeMirror erased(TypeElement type) {
        return attribution.types().erasure(type.asType());
    }

    private static boolean declares(TypeElement type, Element member) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .anyMatch(method -> method.getSimpleName().equals(member.getSimpleName()));
    }

    private List<TypeElement> classes() {
        if (classes == null) {
            List<TypeElement> found = new ArrayList<>();
            new TreeScanner<@Nullable Void, @Nullable Void>() {
                @Override
                public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
                    found.add((TypeElement) attribution.declared(tree));
                    return super.visitClass(tree, unused);
                }
            }.scan(attribution.unit(), null);
            classes = found;
        }
        return classes;
    }
}
