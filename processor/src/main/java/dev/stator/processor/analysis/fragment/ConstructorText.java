package dev.stator.processor.analysis.fragment;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import dev.stator.processor.model.Fragment;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * The constructors of a class that extends an inner class: outside of the class around that one, they have to say which object is around.
 *
 * <pre>
 *   class Solo extends Singer {            class Solo extends Scope.Singer {
 *       Solo(int verses) {                     Solo(int verses) {
 *           super(verses);           ==>           scope.super(verses);
 *       }                                      }
 *   }                                      }
 * </pre>
 */
public final class ConstructorText {

    private final MethodScope scope;
    private final Replacements replacements;
    private final CreationText creations;

    ConstructorText(MethodScope scope, Replacements replacements, CreationText creations) {
        this.scope = scope;
        this.replacements = replacements;
        this.creations = creations;
    }

    /** Gives the superclass of {@code tree} the object around it, where it has to be named and is not yet. */
    void enclose(ClassTree tree) {
        TypeElement type = (TypeElement) scope.attribution.declared(tree);
        if (scope.attribution.types().asElement(type.getSuperclass()) instanceof TypeElement superclass
                && !nameOuter(tree)) {
            Fragment object = creations.around(superclass);
            if (object != null) {
                enclose(tree, object);
            }
        }
    }

    private void enclose(ClassTree tree, Fragment object) {
        boolean isWritten = false;
        for (Tree member : tree.getMembers()) {
            if (member instanceof MethodTree method && method.getName().contentEquals("<init>") && isExplicit(method)) {
                isWritten = true;
                enclose(method, object);
            }
        }
        if (!isWritten) {
            replacements.insert(
                    scope.source.end(tree) - 1, Fragment.of(tree.getSimpleName() + "() { ", object, ".super(); }"));
        }
    }

    private void enclose(MethodTree constructor, Fragment object) {
        ExpressionTree called = calledConstructor(constructor);
        if (called == null) {
            replacements.insert(scope.source.start(constructor.getBody()) + 1, Fragment.of(" ", object, ".super();"));
        } else if (called instanceof IdentifierTree name && name.getName().contentEquals("super")) {
            replacements.insert(scope.source.start(called), Fragment.of(object, "."));
        }
    }

    /** Whether the constructors of a class name the object around its superclass's themselves: {@code outer.super(...)}. */
    public static boolean nameOuter(ClassTree tree) {
        return tree.getMembers().stream()
                .filter(member ->
                        member instanceof MethodTree method && method.getName().contentEquals("<init>"))
                .map(constructor -> called((MethodTree) constructor))
                .filter(called -> called == null || !name(called).equals("this"))
                .allMatch(called -> called instanceof MemberSelectTree);
    }

    private boolean isExplicit(MethodTree constructor) {
        return scope.attribution.elements().getOrigin(scope.attribution.declared(constructor))
                == javax.lang.model.util.Elements.Origin.EXPLICIT;
    }

    /** The {@code this}, {@code super} or {@code outer.super} that a constructor calls; null if the user calls none. */
    private @Nullable ExpressionTree calledConstructor(MethodTree constructor) {
        ExpressionTree called = called(constructor);
        return called != null
                        && scope.source.isWritten(called)
                        && scope.source
                                .slice(scope.source.start(called), scope.source.end(called))
                                .contains(name(called))
                ? called
                : null;
    }

    /** The same, or what javac has added. */
    private static @Nullable ExpressionTree called(MethodTree constructor) {
        List<? extends StatementTree> statements = constructor.getBody().getStatements();
        return !statements.isEmpty()
                        && statements.get(0) instanceof ExpressionStatementTree first
                        && first.getExpression() instanceof MethodInvocationTree call
                        && Set.of("this", "super").contains(name(call.getMethodSelect()))
                ? call.getMethodSelect()
                : null;
    }

    private static String name(ExpressionTree called) {
        return called instanceof MemberSelectTree select
                ? select.getIdentifier().toString()
                : called.toString();
    }
}
