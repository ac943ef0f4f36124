package dev.stator.processor.analysis.misuse;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import dev.stator.processor.analysis.tree.AsyncNames;
import dev.stator.processor.analysis.tree.Attribution;
import dev.stator.processor.diagnostic.DiagnosticId;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import org.jspecify.annotations.Nullable;

/**
 * The form of a generator: a statement of its body declares its emitter as {@code Stream.emitter()}, the variable keeps it, and each
 * return is that of its {@code end()}. Neither of the two calls stands in any other place.
 */
final class Generators extends Check {

    /** The variables that hold the emitters of generators. */
    private final Set<Element> emitters = new HashSet<>();

    Generators(File file) {
        super(file);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
        if (isGenerator(tree)) {
            VariableElement emitter = attribution.emitter(tree);
            if (emitter != null) {
                emitters.add(emitter);
            } else if (!callsEmitter(tree)) {
                report(tree, DiagnosticId.STATOR022, tree.getName() + "()");
            }
        }
        return super.visitMethod(tree, unused);
    }

    private boolean isGenerator(Tree body) {
        return body instanceof MethodTree method
                && method.getBody() != null
                && attribution.element(body) instanceof ExecutableElement element
                && AsyncNames.isAsync(element)
                && element.getReturnType() instanceof DeclaredType result
                && AsyncNames.isNamed(result, AsyncNames.STREAM)
                && !result.getTypeArguments().isEmpty();
    }

    /** Whether a method itself calls {@code Stream.emitter()}, rightly or not. */
    private boolean callsEmitter(MethodTree method) {
        boolean[] found = new boolean[1];
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
                found[0] |= attribution.isEmitter(tree);
                return super.visitMethodInvocation(tree, unused);
            }

            @Override
            public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void unused) {
                return null;
            }

            @Override
            public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
                return null;
            }
        }.scan(method.getBody(), null);
        return found[0];
    }

    // ---- the emitter ----

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
        if (attribution.isEmitter(tree)) {
            String misplaced = misplaced(getCurrentPath());
            if (misplaced != null) {
                report(tree, DiagnosticId.STATOR021, misplaced);
            }
        } else if (attribution.isEnd(tree) && !isReturned(getCurrentPath())) {
            report(tree, DiagnosticId.STATOR023, text(tree) + " is not what a generator returns");
        }
        return super.visitMethodInvocation(tree, unused);
    }

    /** What is wrong with the place of {@code Stream.emitter()}; null if nothing is. */
    private @Nullable String misplaced(TreePath call) {
        TreePath body = bodies(call).get(0);
        if (!(body.getLeaf() instanceof MethodTree method) || !isGenerator(method)) {
            return "it stands in "
                    + MisplacedAwaits.describe(call, body).name()
                    + (isAsync(body) ? ", which returns no Stream" : ", which is not compiled");
        }
        TreePath around = withoutParentheses(call);
        if (!(around.getLeaf() instanceof VariableTree variable)
                || around.getParentPath().getLeaf() != method.getBody()) {
            return "it stands inside something else";
        }
        VariableElement emitter = attribution.emitter(method);
        return attribution.declared(variable).equals(emitter)
                ? null
                : method.getName() + "() has one already, " + emitter;
    }

    @Override
    public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
        if (emitters.contains(attribution.element(tree.getVariable()))) {
            report(tree, DiagnosticId.STATOR021, text(tree.getVariable()) + " is assigned again");
        }
        return super.visitAssignment(tree, unused);
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
        Element method = attribution.element(tree);
        if (AsyncNames.isOf(method, AsyncNames.STREAM, "emitter")) {
            report(tree, DiagnosticId.STATOR021, text(tree) + " is a method reference");
        } else if (AsyncNames.isOf(method, AsyncNames.EMITTER, "end")) {
            report(tree, DiagnosticId.STATOR023, text(tree) + " is a method reference");
        }
        return super.visitMemberReference(tree, unused);
    }

    // ---- the end ----

    @Override
    public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void unused) {
        if (isGenerator(bodies(getCurrentPath()).get(0).getLeaf()) && tree.getExpression() != null) {
            MethodTree method = (MethodTree) bodies(getCurrentPath()).get(0).getLeaf();
            VariableElement emitter = attribution.emitter(method);
            ExpressionTree value = Attribution.withoutParentheses(tree.getExpression());
            if (emitter != null && !isEndOf(emitter, value)) {
                report(
                        tree,
                        DiagnosticId.STATOR023,
                        method.getName() + "(), whose emitter is " + emitter + ", returns " + text(value));
            }
        }
        return super.visitReturn(tree, unused);
    }

    private boolean isEndOf(VariableElement emitter, ExpressionTree value) {
        return attribution.isEnd(value)
                && value instanceof MethodInvocationTree call
                && call.getMethodSelect() instanceof MemberSelectTree select
                && emitter.equals(attribution.element(Attribution.withoutParentheses(select.getExpression())));
    }

    /** Whether the call of an {@code end()} is what a generator returns; of which emitter is seen at the {@code return}. */
    private boolean isReturned(TreePath call) {
        return withoutParentheses(call).getLeaf() instanceof ReturnTree
                && isGenerator(bodies(call).get(0).getLeaf());
    }

    /** What is around an expression and its parentheses. */
    private static TreePath withoutParentheses(TreePath expression) {
        TreePath around = expression.getParentPath();
        while (around.getLeaf() instanceof ParenthesizedTree) {
            around = around.getParentPath();
        }
        return around;
    }
}
