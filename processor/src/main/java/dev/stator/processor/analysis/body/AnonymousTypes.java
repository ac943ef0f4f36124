package dev.stator.processor.analysis.body;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import dev.stator.processor.analysis.fragment.MethodScope;
import dev.stator.processor.analysis.type.InferredTypes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/**
 * The anonymous classes of a body whose type has to be written.
 *
 * <p>In: the body, and what of it is taken apart. Out: those that the type of a variable or of an operand there mentions, or of
 * a variable that one of them captures:
 *
 * <pre>
 *   var count = new Object() { int n; };
 *   var pairs = List.of(1, 2).stream().map(i -> new Object() { int number = i; }).toList();
 *   new Object() { int twice(int n) {...} }.twice(x.await());
 * </pre>
 *
 * <p>Any other object of an anonymous class is known by a supertype only, and its class stays where it is.
 */
final class AnonymousTypes extends TreeScanner<@Nullable Void, @Nullable Tree> {

    private final MethodScope scope;
    private final Set<TypeElement> written = new LinkedHashSet<>();

    /** All of the body. */
    private final Map<TypeElement, ClassTree> declared = new HashMap<>();

    private AnonymousTypes(MethodScope scope) {
        this.scope = scope;
    }

    static Set<TypeElement> written(MethodScope scope, Tree body) {
        AnonymousTypes types = new AnonymousTypes(scope);
        types.scan(body, null);
        types.declare(body);
        Deque<TypeElement> pending = new ArrayDeque<>(types.written);
        while (!pending.isEmpty()) {
            Set<TypeElement> before = Set.copyOf(types.written);
            types.mentionCaptured(pending.remove());
            types.written.stream().filter(type -> !before.contains(type)).forEach(pending::add);
        }
        return types.written;
    }

    private void declare(Tree body) {
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
                declared.put((TypeElement) scope.attribution.declared(tree), tree);
                return null;
            }
        }.scan(body, null);
    }

    /** What moves has fields for what it captures. */
    private void mentionCaptured(TypeElement moved) {
        ClassTree tree = declared.get(moved);
        if (tree != null) {
            CapturesScanner.of(scope, tree, null)
                    .variables()
                    .forEach(variable -> mention(variable.asType(), new HashSet<>()));
        }
    }

    @Override
    public @Nullable Void scan(@Nullable Tree tree, @Nullable Tree parent) {
        if (tree == null || tree instanceof LambdaExpressionTree || tree instanceof ClassTree) {
            return null;
        }
        if (scope.takenApart.contains(tree) || scope.takenApart.contains(parent)) {
            if (tree instanceof VariableTree) {
                mention(scope.attribution.declared(tree).asType(), new HashSet<>());
            } else if (tree instanceof MemberSelectTree select) {
                mention(select.getExpression());
            }
            if (tree instanceof ExpressionTree && !(tree instanceof NewClassTree)) {
                mention(tree);
            }
        }
        return tree.accept(this, tree);
    }

    private void mention(Tree tree) {
        TypeMirror type = scope.attribution.typeOrNull(tree);
        if (type != null) {
            mention(type, new HashSet<>());
        }
    }

    private void mention(TypeMirror type, Set<TypeMirror> visited) {
        if (!visited.add(type)) {
            return;
        }
        if (type instanceof ArrayType array) {
            mention(array.getComponentType(), visited);
        } else if (type instanceof DeclaredType declared) {
            TypeElement element = (TypeElement) declared.asElement();
            if (InferredTypes.isAnonymous(type) && scope.declares(element)) {
                written.add(element);
            }
            mention(declared.getEnclosingType(), visited);
            declared.getTypeArguments().forEach(argument -> mention(argument, visited));
        } else if (type instanceof WildcardType wildcard) {
            mention(wildcard.getExtendsBound(), wildcard.getSuperBound(), visited);
        } else if (type instanceof TypeVariable variable) {
            mention(variable.getUpperBound(), variable.getLowerBound(), visited);
        } else if (type instanceof IntersectionType intersection) {
            intersection.getBounds().forEach(bound -> mention(bound, visited));
        }
    }

    private void mention(@Nullable TypeMirror upper, @Nullable TypeMirror lower, Set<TypeMirror> visited) {
        if (upper != null) {
            mention(upper, visited);
        }
        if (lower != null) {
            mention(lower, visited);
        }
    }
}
