package dev.stator.processor.analysis.fragment;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import dev.stator.processor.analysis.type.DenotableTypes;
import dev.stator.processor.analysis.type.TypeReader;
import dev.stator.processor.analysis.type.TypeVariables;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * The names of types in a fragment.
 *
 * <p>A simple name may mean more in the user's class than outside: the name of an inner class of a generic one stands for a type with
 * the outer one's arguments, that of a local class for one that sees the type variables of its method. There the whole type is written.
 */
final class TypeText {

    private final MethodScope scope;
    private final Replacements replacements;
    private final FragmentReader reader;

    TypeText(MethodScope scope, Replacements replacements, FragmentReader reader) {
        this.scope = scope;
        this.replacements = replacements;
        this.reader = reader;
    }

    /** A type's name where a type is used. */
    void use(ExpressionTree tree, TypeElement type) {
        if (scope.declares(type)) {
            if (!reader.place.sees(type)) {
                moved(tree, type);
            }
            return;
        }
        if (tree instanceof MemberSelectTree select && hasArguments(select.getExpression())) {
            if (scope.insides.holds(type)) {
                replacements.replace(tree, scope.types.read(scope.attribution.type(tree)));
            } else {
                reader.scan(select.getExpression(), null);
            }
        } else if (isMore(scope.attribution.type(tree))) {
            replacements.replace(tree, scope.types.read(scope.attribution.type(tree)));
        } else {
            replacements.replace(tree, scope.types.name(type));
        }
    }

    /** A type where no arguments may stand: before {@code .class}, before a static member. */
    void raw(ExpressionTree tree) {
        if (tree instanceof ArrayTypeTree) {
            reifiable(tree);
        } else if (scope.attribution.element(tree) instanceof TypeElement type && !reader.place.sees(type)) {
            replacements.replace(tree, scope.types.name(type));
        } else {
            reader.scan(tree, null);
        }
    }

    /** A type that exists at run time: behind {@code instanceof}, the elements of a new array. */
    void reifiable(@Nullable Tree tree) {
        if (tree instanceof ArrayTypeTree array) {
            reifiable(array.getType());
        } else if (tree != null
                && scope.attribution.type(tree) instanceof DeclaredType declared
                && scope.moved.isGeneric((TypeElement) declared.asElement())) {
            replacements.replace(tree, scope.moved.name((TypeElement) declared.asElement()));
        } else {
            reader.scan(tree, null);
        }
    }

    /** A type of the body that stands in a scope. */
    private void moved(ExpressionTree tree, TypeElement type) {
        if (tree instanceof MemberSelectTree select && hasArguments(select.getExpression())) {
            reader.scan(select.getExpression(), null);
        } else {
            boolean isRaw = scope.attribution.type(tree) instanceof DeclaredType declared && TypeReader.isRaw(declared);
            replacements.replace(tree, isRaw ? scope.moved.name(type) : scope.moved.type(type));
        }
    }

    /** {@code Name<arguments>}. */
    void parameterized(ParameterizedTypeTree tree) {
        boolean isDiamond = tree.getTypeArguments().isEmpty();
        Element element = scope.attribution.element(tree.getType());
        if (element instanceof TypeElement type && !scope.declares(type)) {
            boolean isWritten = hasQualifier(tree) ? scope.insides.holds(type) : isMore(scope.attribution.type(tree));
            if (!isDiamond && isWritten) {
                replacements.replace(tree, scope.types.read(scope.attribution.type(tree)));
                return;
            }
            if (hasQualifier(tree) || tree.getType() instanceof AnnotatedTypeTree) {
                reader.scan(tree.getType(), null);
            } else {
                replacements.replace(tree.getType(), scope.types.name(type));
            }
        } else if (element instanceof TypeElement type && !reader.place.sees(type) && !hasQualifier(tree)) {
            replacements.replace(tree.getType(), scope.moved.type(type));
        } else {
            reader.scan(tree.getType(), null);
        }
        reader.scan(tree.getTypeArguments(), null);
    }

    /** {@code Outer<X>.Inner<Y>}. */
    private static boolean hasQualifier(ParameterizedTypeTree tree) {
        return tree.getType() instanceof MemberSelectTree select && hasArguments(select.getExpression());
    }

    private static boolean hasArguments(Tree tree) {
        Tree inner = tree instanceof ArrayTypeTree array ? array.getType() : tree;
        return inner instanceof ParameterizedTypeTree
                || (inner instanceof MemberSelectTree select && hasArguments(select.getExpression()));
    }

    /** Whether the type has arguments that its name does not show. */
    private static boolean isMore(TypeMirror type) {
        return type instanceof DeclaredType declared
                && (TypeReader.isInnerOfGeneric(declared)
                        || (DenotableTypes.isLocal((TypeElement) declared.asElement())
                                && !TypeVariables.around(declared.asElement()).isEmpty()));
    }
}
