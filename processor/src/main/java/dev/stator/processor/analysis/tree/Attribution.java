package dev.stator.processor.analysis.tree;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** What javac found out about the trees of one attributed file: their elements and types. */
public record Attribution(Trees trees, Elements elements, Types types, CompilationUnitTree unit) {

    @Nullable
    public Element element(Tree tree) {
        return trees.getElement(path(tree));
    }

    /** The method that a call calls. */
    @Nullable
    public Element method(MethodInvocationTree call) {
        return element(call.getMethodSelect());
    }

    /** The element that {@code tree} declares. */
    public Element declared(Tree tree) {
        return Objects.requireNonNull(element(tree));
    }

    /** The type or class that {@code member} is a member of. */
    public static TypeElement owner(Element member) {
        return (TypeElement) Objects.requireNonNull(member.getEnclosingElement());
    }

    /** The type of an expression that has one: anything but {@code void} method names and packages. */
    public TypeMirror type(Tree tree) {
        return Objects.requireNonNull(typeOrNull(tree));
    }

    /** The type of a tree that may have none. */
    @Nullable
    public TypeMirror typeOrNull(Tree tree) {
        return trees.getTypeMirror(path(tree));
    }

    /** Whether javac lets a switch that meets an unforeseen value throw {@code MatchException}, as the language has it since 21. */
    public boolean throwsMatchException() {
        return elements.getTypeElement("java.lang.MatchException") != null;
    }

    public boolean isAwait(Tree tree) {
        return tree instanceof MethodInvocationTree call
                && call.getArguments().isEmpty()
                && AsyncNames.isNamed(call.getMethodSelect(), "await")
                && AsyncNames.isAwait(method(call));
    }

    /** Whether {@code tree} calls {@code Future.name(...)}. */
    public boolean isCallOfFuture(ExpressionTree tree, String name) {
        return isCall(tree, AsyncNames.FUTURE, name);
    }

    private boolean isCall(ExpressionTree tree, String owner, String name) {
        return withoutParentheses(tree) instanceof MethodInvocationTree call
                && AsyncNames.isNamed(call.getMethodSelect(), name)
                && AsyncNames.isOf(method(call), owner, name);
    }

    /** Whether {@code tree} is {@code Stream.emitter()}. */
    public boolean isEmitter(@Nullable ExpressionTree tree) {
        return tree != null && isCall(tree, AsyncNames.STREAM, "emitter");
    }

    /** The variable of a generator that a statement of its body declares as {@code Stream.emitter()}; null in any other method. */
    @Nullable
    public VariableElement emitter(MethodTree method) {
        return method.getBody().getStatements().stream()
                .filter(statement -> statement instanceof VariableTree variable && isEmitter(variable.getInitializer()))
                .map(statement -> (VariableElement) declared(statement))
                .findFirst()
                .orElse(null);
    }

    /** Whether {@code tree} is {@code out.end()}, of an emitter. */
    public boolean isEnd(ExpressionTree tree) {
        return isCall(tree, AsyncNames.EMITTER, "end");
    }

    /** Whether {@code tree} is what a body without a result returns: {@code Future.done()}, or of a generator {@code out.end()}. */
    public boolean isDone(ExpressionTree tree) {
        return isCallOfFuture(tree, "done") || isEnd(tree);
    }

    /** Whether a {@code return} of {@code tree} awaits nothing. */
    public boolean isComplete(ExpressionTree tree) {
        return isDone(tree) || isCallOfFuture(tree, "ready") || isCallOfFuture(tree, "failed");
    }

    /** Whether {@code place} is the lambda of an async block, the argument of {@code Future.async}. */
    public boolean isAsyncBlock(TreePath place) {
        TreePath around = place.getParentPath();
        while (around.getLeaf() instanceof ParenthesizedTree || around.getLeaf() instanceof TypeCastTree) {
            around = around.getParentPath();
        }
        return place.getLeaf() instanceof LambdaExpressionTree
                && around.getLeaf() instanceof MethodInvocationTree call
                && isCallOfFuture(call, "async");
    }

    /** Whether the end of {@code try (resource)} awaits its close. */
    public boolean isClosedByAwait(Tree resource) {
        TypeElement closeable = elements.getTypeElement(AsyncNames.ASYNC_CLOSEABLE);
        return closeable != null && types.isSubtype(type(resource), closeable.asType());
    }

    public boolean isType(Tree tree) {
        Element element = element(tree);
        return element instanceof TypeElement || element instanceof TypeParameterElement;
    }

    public boolean isEnumConstant(Tree tree) {
        Element element = element(tree);
        return element != null && element.getKind() == ElementKind.ENUM_CONSTANT;
    }

    public boolean isString(TypeMirror type) {
        return type instanceof DeclaredType declared
                && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals("java.lang.String");
    }

    /** The primitive type that {@code type} is, boxed or not; otherwise {@code type} itself. */
    public TypeMirror unboxed(TypeMirror type) {
        try {
            return type.getKind() == TypeKind.DECLARED ? types.unboxedType(type) : type;
        } catch (IllegalArgumentException notBoxed) {
            return type;
        }
    }

    /** {@code super} or {@code Type.super}. */
    public static boolean isSuper(ExpressionTree tree) {
        return (tree instanceof IdentifierTree name && name.getName().contentEquals("super"))
                || (tree instanceof MemberSelectTree select
                        && select.getIdentifier().contentEquals("super"));
    }

    public static ExpressionTree withoutParentheses(ExpressionTree tree) {
        ExpressionTree inner = tree;
        while (inner instanceof ParenthesizedTree parenthesized) {
            inner = parenthesized.getExpression();
        }
        return inner;
    }

    public static ExpressionTree withoutCasts(ExpressionTree tree) {
        ExpressionTree inner = withoutParentheses(tree);
        return inner instanceof TypeCastTree cast ? withoutCasts(cast.getExpression()) : inner;
    }

    private TreePath path(Tree tree) {
        return new TreePath(new TreePath(unit), tree);
    }

    /** The value of a constant as the literal for it. */
    public String literal(VariableElement constant) {
        return elements().getConstantExpression(constant.getConstantValue());
    }
}
