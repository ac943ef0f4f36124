package dev.stator.processor.analysis.fragment;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import dev.stator.processor.model.Fragment;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Members of other top-level classes that speak of a type which has a stand-in here, being visible there: a sealed interface, say, whose
 * implementations are private. Values are cast on their way out and in; the linker makes both sides one type.
 *
 * <pre>
 * radio.send(event)       radio.send((Songs.Event) (Object) (Songs$Inside.Event) (event))
 * radio.last()            ((Songs$Inside.Event) (Object) radio.last())
 * </pre>
 */
record ForeignUses(MethodScope scope, Replacements replacements, FragmentReader reader) {

    /** Whether a member is used so. */
    boolean isOne(Element member) {
        return scope.insides.isForeignUse(member);
    }

    /** A call of a method that is one. */
    void call(MethodInvocationTree tree, ExecutableElement method, boolean isUsed) {
        TypeMirror type = scope.attribution.type(tree);
        boolean comesIn = isUsed && type.getKind() != TypeKind.VOID && !scope.insides.canDenote(type);
        if (comesIn) {
            replacements.insert(scope.source.start(tree), incoming(type));
        }
        reader.scan(tree.getTypeArguments(), null);
        reader.scan(tree.getMethodSelect(), null);
        arguments(method, (ExecutableType) scope.attribution.type(tree.getMethodSelect()), tree.getArguments());
        if (comesIn) {
            replacements.insert(scope.source.end(tree), Fragment.text(")"));
        }
    }

    /** The arguments of a call or creation, each as its parameter. */
    void arguments(ExecutableElement method, ExecutableType type, List<? extends ExpressionTree> arguments) {
        List<? extends TypeMirror> parameters = type.getParameterTypes();
        int last = parameters.size() - 1;
        for (int i = 0; i < arguments.size(); i++) {
            TypeMirror parameter = parameters.get(Math.min(i, last));
            if (method.isVarArgs() && i >= last && !isWholeArray(arguments, last, parameter)) {
                parameter = ((ArrayType) parameters.get(last)).getComponentType();
            }
            argument(arguments.get(i), parameter);
        }
    }

    /** A value on its way out, to a variable of this type. */
    void argument(ExpressionTree argument, TypeMirror type) {
        if (type.getKind().isPrimitive() || scope.insides.canDenote(type)) {
            reader.scan(argument, null);
            return;
        }
        Fragment outside = scope.types.asSeenOutside().read(type);
        replacements.insert(
                scope.source.start(argument),
                Fragment.of(
                        "(",
                        outside,
                        ") (",
                        Fragment.type("java.lang", "Object"),
                        ") (",
                        scope.types.read(type),
                        ") ("));
        reader.scan(argument, null);
        replacements.insert(scope.source.end(argument), Fragment.text(")"));
    }

    /** What stands before a value that comes in; a parenthesis is to close it. */
    Fragment incoming(TypeMirror type) {
        return Fragment.of("((", scope.types.read(type), ") (", Fragment.type("java.lang", "Object"), ") ");
    }

    private boolean isWholeArray(List<? extends ExpressionTree> arguments, int last, TypeMirror parameter) {
        return arguments.size() == last + 1
                && scope.attribution.types().isAssignable(scope.attribution.type(arguments.get(last)), parameter);
    }
}
