package dev.stator.processor.analysis.fragment;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import dev.stator.processor.model.Fragment;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Annotations of types that a machine names in another way than the user does. Java has no place for them in front of the class around, so
 * they are left out; at run time nothing can ask a body for them.
 *
 * <pre>
 * &#64;Nullable Entry&lt;K, V> last;        Map.Entry&lt;K, V> last;
 * Map.@Nullable Entry&lt;K, V> last;    Map.Entry&lt;K, V> last;
 * </pre>
 */
final class TypeAnnotations {

    private final MethodScope scope;
    private final Replacements replacements;
    private final Set<AnnotationTree> leftOut = new HashSet<>();

    TypeAnnotations(MethodScope scope, Replacements replacements) {
        this.scope = scope;
        this.replacements = replacements;
    }

    /** Those among the modifiers of a variable or method of the type {@code type}; its own annotations are kept. */
    void leaveOut(ModifiersTree modifiers, @Nullable Tree type, Element declared) {
        if (isQualified(type)) {
            for (AnnotationTree annotation : modifiers.getAnnotations()) {
                if (isOfTypeOnly(annotation, target(declared))) {
                    leftOut.add(annotation);
                    int start = scope.source.start(annotation);
                    replacements.replace(start, behind(annotation), Fragment.EMPTY);
                }
            }
        }
    }

    boolean isLeftOut(AnnotationTree annotation) {
        return leftOut.contains(annotation);
    }

    /** An annotated type that is rewritten; what is still to be read of it is answered, null for nothing. */
    @Nullable
    Tree read(AnnotatedTypeTree tree) {
        int start = scope.source.start(tree);
        AnnotationTree last = tree.getAnnotations().get(tree.getAnnotations().size() - 1);
        if (scope.source.start(tree.getAnnotations().get(0)) > start
                && scope.attribution.element(tree.getUnderlyingType()) instanceof TypeElement type) {
            int name = behind(last);
            int end = name + type.getSimpleName().length();
            replacements.replace(start, end, Fragment.of(scope.types.name(type)));
            return null;
        }
        if (!isQualified(tree.getUnderlyingType())) {
            return tree;
        }
        replacements.replace(start, behind(last), Fragment.EMPTY);
        return tree.getUnderlyingType();
    }

    /** The next token. */
    private int behind(AnnotationTree annotation) {
        int position = scope.source.end(annotation);
        while (Character.isWhitespace(scope.source.slice(position, position + 1).charAt(0))) {
            position++;
        }
        return position;
    }

    /** Whether a machine names a type with the class around it. */
    private boolean isQualified(@Nullable Tree type) {
        Tree name = type;
        while (name instanceof ArrayTypeTree || name instanceof ParameterizedTypeTree) {
            name = name instanceof ArrayTypeTree array ? array.getType() : ((ParameterizedTypeTree) name).getType();
        }
        return name != null
                && scope.attribution.element(name) instanceof TypeElement element
                && element.getEnclosingElement() instanceof TypeElement
                && !scope.declares(element);
    }

    private static ElementType target(Element declared) {
        return switch (declared.getKind()) {
            case METHOD -> ElementType.METHOD;
            case FIELD -> ElementType.FIELD;
            case PARAMETER -> ElementType.PARAMETER;
            default -> ElementType.LOCAL_VARIABLE;
        };
    }

    private boolean isOfTypeOnly(AnnotationTree annotation, ElementType declared) {
        Target target = scope.attribution.element(annotation.getAnnotationType()) instanceof TypeElement type
                ? type.getAnnotation(Target.class)
                : null;
        return target != null
                && List.of(target.value()).contains(ElementType.TYPE_USE)
                && !List.of(target.value()).contains(declared);
    }
}
