package dev.stator.processor.analysis.body;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.stator.processor.analysis.fragment.MethodScope;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * The moment at which a class is initialised, as javac's instructions have it: {@code new C(...)} initialises C before its arguments are
 * evaluated, a static call after them and before the method runs.
 */
record Initialization(MethodScope scope) {

    /** Whether somebody could tell when {@code type} is initialised, and it may not have been when the method runs. */
    boolean isObservable(TypeElement type) {
        TypeElement meant = scope.index.meant(scope.attribution, type);
        return meant == null || (!isSubtype(scope.owner(), meant) && initializes(meant));
    }

    private boolean isSubtype(TypeElement type, TypeElement of) {
        return scope.attribution
                .types()
                .isSubtype(
                        scope.attribution.types().erasure(type.asType()),
                        scope.attribution.types().erasure(of.asType()));
    }

    /** Whether something runs: in the class, in those above it, or in interfaces above it. */
    private boolean initializes(TypeElement type) {
        return !isOfPlatform(type)
                && (hasInitializer(type)
                        || initializes(type.getSuperclass())
                        || type.getInterfaces().stream().anyMatch(this::initializes));
    }

    private boolean initializes(TypeMirror type) {
        return type instanceof DeclaredType declared && initializes((TypeElement) declared.asElement());
    }

    private boolean isOfPlatform(TypeElement type) {
        return scope.attribution
                .elements()
                .getPackageOf(type)
                .getQualifiedName()
                .toString()
                .startsWith("java.");
    }

    /** A class file does not say. */
    private boolean hasInitializer(TypeElement type) {
        ClassTree tree = scope.attribution.trees().getTree(type);
        return tree == null || tree.getMembers().stream().anyMatch(this::initializes);
    }

    private boolean initializes(@Nullable Tree member) {
        if (member instanceof BlockTree block) {
            return block.isStatic();
        }
        return member instanceof VariableTree field
                && field.getInitializer() != null
                && scope.attribution.declared(field) instanceof VariableElement variable
                && variable.getConstantValue() == null
                && (variable.getModifiers().contains(Modifier.STATIC)
                        || variable.getKind() == ElementKind.ENUM_CONSTANT);
    }
}
