package dev.stator.processor.analysis.body;

import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import dev.stator.processor.analysis.tree.SourceText;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * Names that no variable of a machine may have: those that every body uses itself, and those of types that the machine writes in front of
 * static members where the user did not. A variable of such a name would obscure the type (JLS 6.4.2).
 */
final class ReservedNames {

    /** See docs/design/calling-convention.md. */
    private static final Set<String> OF_BODY =
            Set.of("cx", "depth", "machine", "awaited", "state", "passed", "PENDING", "MOVED");

    private final Set<String> names = new HashSet<>(OF_BODY);

    private ReservedNames(SourceText source, TypeElement owner) {
        names.add("java");
        names.add("MethodHandles");
        for (Element around = owner; around instanceof TypeElement type; around = around.getEnclosingElement()) {
            addWithSupertypes(type);
        }
        for (ImportTree declaration : source.unit().getImports()) {
            if (declaration.isStatic()
                    && declaration.getQualifiedIdentifier() instanceof MemberSelectTree member
                    && member.getExpression() instanceof MemberSelectTree type) {
                names.add(type.getIdentifier().toString());
            }
        }
    }

    static Set<String> of(SourceText source, TypeElement owner) {
        return new ReservedNames(source, owner).names;
    }

    private void addWithSupertypes(TypeElement type) {
        names.add(type.getSimpleName().toString());
        add(type.getSuperclass());
        type.getInterfaces().forEach(this::add);
    }

    private void add(TypeMirror type) {
        if (type instanceof DeclaredType declared) {
            addWithSupertypes((TypeElement) declared.asElement());
        }
    }
}
