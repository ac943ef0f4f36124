package dev.stator.processor.analysis.body;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import dev.stator.processor.analysis.fragment.MethodScope;
import dev.stator.processor.analysis.fragment.TargetTyping;
import dev.stator.processor.analysis.tree.Attribution;
import dev.stator.processor.analysis.type.AsyncIndex;
import dev.stator.processor.analysis.type.DenotableTypes;
import dev.stator.processor.analysis.type.EnclosingObjects;
import dev.stator.processor.analysis.type.MemberAccess;
import dev.stator.processor.model.AsyncMethod;
import dev.stator.processor.model.Expression;
import dev.stator.processor.model.Expression.Await;
import dev.stator.processor.model.Expression.Result;
import dev.stator.processor.model.Expression.ValueType;
import dev.stator.processor.model.Fragment;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Await points: what is awaited, and how its result becomes a value.
 *
 * <p>A call of an async method of this compilation is started directly if nothing can override the method, or if the receiver turns
 * out to be of exactly the class that is known statically. Every other future is awaited as an object.
 */
final class AwaitReader {

    private final MethodScope scope;
    private final ExpressionReader expressions;
    private final TargetTyping targets;

    AwaitReader(MethodScope scope, ExpressionReader expressions) {
        this.scope = scope;
        this.expressions = expressions;
        this.targets = new TargetTyping(scope.attribution);
    }

    Await read(MethodInvocationTree tree, boolean unboxes) {
        ExpressionTree future =
                tree.getMethodSelect() instanceof MemberSelectTree select ? select.getExpression() : null;
        TypeMirror type = scope.attribution.type(tree);
        int line = scope.source.lineAt(scope.source.end(tree.getMethodSelect()) - 1);
        Result result = result(type, unboxes);
        ValueType valueType = scope.types.valueType(isPrimitive(result) ? scope.attribution.unboxed(type) : type);
        return future == null
                ? new Await(
                        itself(Objects.requireNonNull(scope.attribution.method(tree))), valueType, result, line, "this")
                : new Await(future(future), valueType, result, line, scope.source.oneLine(future));
    }

    /** {@code await()} in a class that is a future, or stands in one. */
    private Expression.Future itself(Element await) {
        EnclosingObjects enclosing = scope.access.enclosing();
        TypeElement future = enclosing.holder(await);
        Fragment object = enclosing.object(Fragment.read(Objects.requireNonNull(scope.self)), future);
        return new Expression.Future.Value(new Expression.Plain(object, scope.types.valueType(future.asType()), true));
    }

    /** {@code return future}: its answer is the method's. */
    Await outcome(ExpressionTree future) {
        if (targets.infersFunction(Attribution.withoutParentheses(future))) {
            Fragment type =
                    Fragment.of(Fragment.type("dev.stator", "Future"), "<", scope.types.read(scope.code.result()), ">");
            Fragment typed = TargetTyping.typed(type);
            return outcome(targets.typed(expressions.read(future), text -> Fragment.of(typed, "(", text, ")")), future);
        }
        return outcome(future(future), future);
    }

    /** The same, of the value that {@code future} had. */
    Await outcome(Expression value, ExpressionTree future) {
        return outcome(new Expression.Future.Value(value), future);
    }

    private Await outcome(Expression.Future future, ExpressionTree tree) {
        return new Await(
                future,
                new ValueType(scope.types.read(scope.code.result()), null),
                result(scope.code.result(), false),
                scope.line(tree),
                scope.source.oneLine(tree));
    }

    private Result result(TypeMirror type, boolean unboxes) {
        if (unboxes) {
            Result primitive = scope.types.result(type);
            if (primitive != Result.REFERENCE) {
                return primitive;
            }
        }
        return mayBeNumber(type) ? Result.BOXED : Result.REFERENCE;
    }

    private static boolean isPrimitive(Result result) {
        return result == Result.INT || result == Result.LONG || result == Result.DOUBLE;
    }

    /** Whether a boxed int, long or double can have this type, so that an unboxed answer may have to be boxed. */
    private boolean mayBeNumber(TypeMirror type) {
        TypeMirror erased = scope.attribution.types().erasure(type);
        return List.of("java.lang.Integer", "java.lang.Long", "java.lang.Double").stream()
                .map(name -> scope.attribution.elements().getTypeElement(name).asType())
                .anyMatch(number -> scope.attribution.types().isSubtype(number, erased));
    }

    private Expression.Future future(ExpressionTree tree) {
        if (Attribution.withoutParentheses(tree) instanceof MethodInvocationTree call
                && !scope.attribution.isAwait(call)
                && expressions.methodOf(call) instanceof ExecutableElement callee) {
            AsyncMethod.Reference reference = scope.index.callee(scope.attribution, callee);
            if (reference != null
                    && !reference.isFilled()
                    && isInReach(callee)
                    && !callee.isVarArgs()
                    && call.getTypeArguments().isEmpty()) {
                Expression.Future direct = direct(call, callee, reference);
                if (direct != null) {
                    return direct;
                }
            }
        }
        return new Expression.Future.Value(expressions.read(tree));
    }

    /** Bodies are package-private, and those of one top-level class agree on their stand-ins. */
    private boolean isInReach(ExecutableElement callee) {
        boolean samePackage = scope.attribution
                .elements()
                .getPackageOf(callee)
                .equals(scope.attribution.elements().getPackageOf(scope.owner()));
        TypeElement host = AsyncIndex.outermost(Attribution.owner(callee));
        return samePackage
                && (host.equals(AsyncIndex.outermost(scope.owner()))
                        || (!scope.insides.isForeignUse(callee)
                                && new DenotableTypes(host, scope.attribution.elements()).canDenoteUse(callee)));
    }

    /** The call of a body that is known; null if it isn't. That is found out first: what is read is read once. */
    private Expression.@Nullable Future direct(
            MethodInvocationTree call, ExecutableElement callee, AsyncMethod.Reference reference) {
        TypeElement owner = owner(callee, reference);
        if (reference.isStatic()) {
            return expressions.receiver(call.getMethodSelect()).isEmpty()
                            && owner != null
                            && !new Initialization(scope).isObservable(owner)
                    ? new Expression.Future.Call(reference, null, arguments(call, callee), null, null)
                    : null;
        }
        boolean isKnown = isFinal(callee) || isNew(call);
        TypeElement exactClass = isKnown ? null : exactClass(call, callee);
        if ((!isKnown && exactClass == null)
                || !hasReceiver(call, callee)
                || !Attribution.owner(callee).equals(owner)) {
            return null;
        }
        List<Expression> arguments = arguments(call, callee);
        Expression receiver = receiver(call);
        return new Expression.Future.Call(
                reference,
                receiver,
                arguments,
                exactClass == null ? null : scope.types.name(exactClass),
                exactClass == null && (isNew(call) || isSelf(receiver)) ? null : virtualCall(callee, arguments.size()));
    }

    /** The class of the callee: its own, or the one that it stands for. */
    private @Nullable TypeElement owner(ExecutableElement callee, AsyncMethod.Reference reference) {
        TypeElement owner = Attribution.owner(callee);
        return scope.attribution.elements().getBinaryName(owner).contentEquals(reference.owner())
                ? owner
                : scope.attribution.elements().getTypeElement(reference.owner().replace('$', '.'));
    }

    private List<Expression> arguments(MethodInvocationTree call, ExecutableElement callee) {
        List<Expression> arguments = new ArrayList<>();
        for (int i = 0; i < call.getArguments().size(); i++) {
            arguments.add(expressions.read(
                    call.getArguments().get(i),
                    callee.getParameters().get(i).asType().getKind().isPrimitive()));
        }
        return arguments;
    }

    /** Whether the object that is called is an expression, or the machine's own receiver. */
    private boolean hasReceiver(MethodInvocationTree call, ExecutableElement callee) {
        return call.getMethodSelect() instanceof MemberSelectTree select
                ? !Attribution.isSuper(select.getExpression())
                : scope.self != null
                        && scope.attribution
                                .types()
                                .isSubtype(
                                        scope.attribution
                                                .types()
                                                .erasure(scope.owner().asType()),
                                        scope.attribution
                                                .types()
                                                .erasure(Attribution.owner(callee)
                                                        .asType()));
    }

    private Expression receiver(MethodInvocationTree call) {
        return call.getMethodSelect() instanceof MemberSelectTree select
                ? expressions.read(select.getExpression())
                : new Expression.Plain(
                        Fragment.read(Objects.requireNonNull(scope.self)),
                        scope.types.valueType(scope.owner().asType()),
                        true);
    }

    private static boolean isFinal(ExecutableElement callee) {
        TypeElement owner = Attribution.owner(callee);
        return callee.getModifiers().contains(Modifier.PRIVATE)
                || callee.getModifiers().contains(Modifier.FINAL)
                || owner.getModifiers().contains(Modifier.FINAL)
                || owner.getKind() == ElementKind.RECORD;
    }

    /** The class that the receiver is guarded by: its static class, if that is where this method is the one that would be called. */
    private @Nullable TypeElement exactClass(MethodInvocationTree call, ExecutableElement callee) {
        TypeMirror type = call.getMethodSelect() instanceof MemberSelectTree select
                ? scope.attribution.type(select.getExpression())
                : scope.owner().asType();
        return type instanceof DeclaredType declared
                        && declared.asElement() instanceof TypeElement receiver
                        && receiver.getKind() == ElementKind.CLASS
                        && receiver.getSimpleName().length() > 0
                        && !receiver.getModifiers().contains(Modifier.ABSTRACT)
                        && !callee.getModifiers().contains(Modifier.ABSTRACT)
                ? receiver
                : null;
    }

    private static boolean isNew(MethodInvocationTree call) {
        return call.getMethodSelect() instanceof MemberSelectTree select
                && Attribution.withoutParentheses(select.getExpression()) instanceof NewClassTree created
                && created.getClassBody() == null;
    }

    private boolean isSelf(Expression receiver) {
        return scope.self != null
                && receiver instanceof Expression.Plain plain
                && plain.code().uses(Fragment.Access.READ).contains(scope.self)
                && plain.code().toString().equals(scope.self.name());
    }

    private Fragment virtualCall(ExecutableElement callee, int arguments) {
        List<Object> parts = new ArrayList<>();
        MemberAccess.Access reached = scope.access.of(callee, Fragment.of(new Fragment.Operand(0)));
        parts.add(reached.object());
        parts.add("." + reached.name() + "(");
        for (int i = 1; i <= arguments; i++) {
            parts.add(i == 1 ? "" : ", ");
            parts.add(new Fragment.Operand(i));
        }
        parts.add(")");
        return Fragment.of(parts.toArray());
    }
}
