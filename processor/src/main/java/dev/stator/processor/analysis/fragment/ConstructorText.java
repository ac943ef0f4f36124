package dev.stator.processor.analysis.fragment;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import dev.stator.processor.model.Fragment;
import java.util.List;
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
final class ConstructorText {

    private final MethodScope scope;
    private final Replacements replacements;

    ConstructorText(MethodScope scope, Replacements replacements) {
        this.scope = scope;
        this.replacements = replacements;
    }

    /** Gives the superclass of {@code tree} the object around it. */
    void enclose(ClassTree tree, Fragment object) {
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
        IdentifierTree called = calledConstructor(constructor);
        if (called == null) {
            replacements.insert(scope.source.start(constructor.getBody()) + 1, Fragment.of(" ", object, ".super();"));
        } else if (called.getName().contentEquals("super")) {
            replacements.insert(scope.source.start(called), Fragment.of(object, "."));
        }
    }

    private boolean isExplicit(MethodTree constructor) {
        return scope.attribution.elements().getOrigin(scope.attribution.declared(constructor))
                == javax.lang.model.util.Elements.Origin.EXPLICIT;
    }

    /** The {@code this} or {@code super} that a constructor calls without an object in front; null if the user calls none. */
    private @Nullable IdentifierTree calledConstructor(MethodTree constructor) {
        List<? extends StatementTree> statements = constructor.getBody().getStatements();
        return !statements.isEmpty()
                        && statements.get(0) instanceof ExpressionStatementTree first
                        && scope.source.isWritten(first)
                        && first.getExpression() instanceof MethodInvocationTree call
                        && call.getMethodSelect() instanceof IdentifierTree name
                        && (name.getName().contentEquals("this")
                                || name.getName().contentEquals("super"))
                        && scope.source
                                .slice(scope.source.start(first), scope.source.end(first))
                                .contains(name.getName())
                ? name
                : null;
    }
}
