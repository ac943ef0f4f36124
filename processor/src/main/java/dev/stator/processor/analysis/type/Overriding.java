package dev.stator.processor.analysis.type;

import com.sun.source.tree.ClassTree;
import com.sun.source.util.TreeScanner;
import dev.stator.processor.analysis.tree.Attribution;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Which classes of a file use the name of a method again that is declared in a class above them. */
final class Overriding {

    private final Attribution attribution;

    /** All classes of the file, once they are needed. */
    private @Nullable List<TypeElement> classes;

    Overriding(Attribution attribution) {
        this.attribution = attribution;
    }

    Stream<TypeElement> classesBelow(Element method) {
        return classes().stream().filter(type -> isBelow(type, Attribution.owner(method)) && declares(type, method));
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
